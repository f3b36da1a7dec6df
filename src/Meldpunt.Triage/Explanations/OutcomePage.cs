using System.Globalization;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Explanations;

/// <summary>
/// What a reporter reads: what happens with the report, why it is or is not for this hotline, where else to go, and
/// what is still asked. The reasons come before the referrals, so that nobody is sent in a circle.
/// </summary>
internal static class OutcomePage
{
    public static TextPage Write(Decision decision, TextBook book)
    {
        PageWriter page = new(book);
        page.Title(book[$"route.{decision.Route}"]).Paragraph(book[$"route.{decision.Route}.text"]);
        page.Section(book["phrase.reasons"], Reasons(decision, book));
        AddReferrals(page, decision);
        page.Section(book["phrase.questions"], decision.Questions.Where(book.IsAsked).Select(question => QuestionText(question, book)));
        return page.Section(book["phrase.notices"], decision.Notices.Select(notice => book[$"notice.{notice.Id}"])).ToPage();
    }

    /// <summary>The words of a question such as <c>immediate-danger</c>, <c>items</c> or <c>items[0].place</c>.</summary>
    public static string QuestionText(string question, TextBook book)
    {
        if (question == Vocabulary.ItemsQuestion) return book["question.items"];
        int end = question.IndexOf("].", StringComparison.Ordinal);
        if (end < 0) return book[$"fact.{question}"];
        int number = int.Parse(question.AsSpan("items[".Length..end), provider: CultureInfo.InvariantCulture);
        return book.Named(book.Item(number), book[$"fact.{question[(end + 2)..]}"]);
    }

    public static TextBlock ReferralPoint(Referral referral, TextBook book) => new()
    {
        Kind = TextBlockKind.Point,
        Text = book.Named(book[$"referral.{referral.Id}"], book[$"referral.{referral.Id}.text"]),
        Contact = ContactLines.Write(referral, book),
    };

    // With several items, a reason says whose it is.
    private static IEnumerable<string> Reasons(Decision decision, TextBook book) =>
        from item in decision.Items.Select((item, number) => (Decision: item, Name: book.Item(number)))
        where item.Decision.IsSettled
        from reason in item.Decision.Reasons
        select decision.Items.Count == 1 ? book[$"reason.{reason}"] : book.Named(item.Name, book[$"reason.{reason}"]);

    private static void AddReferrals(PageWriter page, Decision decision)
    {
        if (decision.Referrals.IsEmpty) return;
        page.Heading(page.Book["phrase.referrals"]);
        foreach (Referral referral in decision.Referrals) page.Add(ReferralPoint(referral, page.Book));
    }
}

/// <summary>Puts a page together.</summary>
internal sealed class PageWriter(TextBook book)
{
    private readonly List<TextBlock> _blocks = [];

    public TextBook Book => book;

    public PageWriter Title(string text) => Add(TextBlockKind.Title, text);

    public PageWriter Heading(string text) => Add(TextBlockKind.Heading, text);

    public PageWriter Paragraph(string text) => Add(TextBlockKind.Paragraph, text);

    public PageWriter Point(string text) => Add(TextBlockKind.Point, text);

    /// <summary>A heading with points under it; nothing when there are none.</summary>
    public PageWriter Section(string heading, IEnumerable<string> points)
    {
        string[] all = [.. points];
        if (all.Length > 0) Heading(heading);
        foreach (string point in all) Point(point);
        return this;
    }

    public TextPage ToPage() => new() { Language = book.Language, Blocks = _blocks.ToValueList() };

    public PageWriter Add(TextBlock block)
    {
        _blocks.Add(block);
        return this;
    }

    // Of a policy without texts nothing explains a code.
    private PageWriter Add(TextBlockKind kind, string text) => text.Length == 0 ? this : Add(new TextBlock { Kind = kind, Text = text });
}
