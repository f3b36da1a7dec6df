using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage.Explanations;

/// <summary>What staff read: for each item the smallest reasons, what is outranked, what would change it, and what to ask.</summary>
internal static class ExplanationPage
{
    private const int MostShown = 3;

    public static TextPage Write(Explanation explanation, TextBook book)
    {
        PageWriter page = new(book);
        page.Title(book[$"route.{explanation.Decision.Route}"]).Paragraph(book[$"route.{explanation.Decision.Route}.text"]);
        for (int i = 0; i < explanation.Items.Count; i++) AddItem(page, i, explanation.Items[i]);
        return page.Section(book["phrase.labels"], explanation.Decision.Labels.Select(label => book[$"label.{label}"])).ToPage();
    }

    public static TextPage Write(Explanation explanation, int item, TextBook book)
    {
        PageWriter page = new(book);
        AddItem(page, item, explanation.Items[item]);
        return page.ToPage();
    }

    private static void AddItem(PageWriter page, int number, ItemExplanation item)
    {
        TextBook book = page.Book;
        page.Heading(book.Named(book.Item(number), book[$"route.{item.Decision.Route}"]));
        if (item.Decision.Url is { } url) page.Paragraph(book.Address(url));
        foreach (string reason in item.Decision.Reasons.Where(reason => item.DecidedBy.Contains(reason) || item.DecidedByCases.Contains(reason))) page.Paragraph(book[$"reason.{reason}"]);
        AddCases(page, item);
        AddSufficientReason(page, item);
        if (!item.Outranked.IsEmpty) page.Paragraph(book["phrase.outranked"]);
        foreach (OutrankedRule rule in item.Outranked) page.Point(book[$"reason.{rule.Rule}"]);
        if (item.Decision.IsSettled) page.Paragraph(book["phrase.settled"]);
        else AddOpen(page, item);
        if (!item.Counterfactuals.IsEmpty) page.Heading(book["phrase.would-change"]);
        foreach (IGrouping<(string, bool), Counterfactual> alike in item.Counterfactuals.GroupBy(one => (one.Route, one.OtherAddress))) AddCounterfactuals(page, [.. alike], item.Decision.Answers.Facts);
    }

    // What is not certain is not said as if it were: its rules are listed below what they are.
    private static void AddCases(PageWriter page, ItemExplanation item)
    {
        string[] open = [.. item.DecidedByCases.Except(item.Decision.Reasons)];
        if (open.Length == 0) return;
        page.Paragraph(page.Book["phrase.by-cases"]);
        foreach (string rule in open) page.Point(page.Book[$"reason.{rule}"]);
    }

    private static void AddSufficientReason(PageWriter page, ItemExplanation item)
    {
        if (!item.Decision.IsSettled) return;
        page.Paragraph(page.Book[item.SufficientReason.IsEmpty ? "phrase.no-answers-needed" : "phrase.because"]);
        Answers answers = item.Decision.Answers;
        foreach (string fact in item.SufficientReason) page.Point(page.Book.Said(fact, answers[fact]!));
    }

    // Where only the host can answer what is open, there is nothing to ask people.
    private static void AddOpen(PageWriter page, ItemExplanation item)
    {
        TextBook book = page.Book;
        ValueList<string> possible = item.Decision.Possible;
        page.Paragraph(book.Phrase("still-possible", book.Listed(possible.Select(route => book[$"route.{route}"]))));
        if (item.NextQuestion is { } next) page.Paragraph($"{book.Phrase("next", book[$"fact.{next.Fact}"])} {book.Phrase("expected", Math.Round(next.ExpectedRemaining), next.MaxRemaining)}");
    }

    // Those of one route, of this address or of another. A line is as many of them as can be said in one; what is left out is counted one by one.
    private static void AddCounterfactuals(PageWriter page, Counterfactual[] alike, FactList facts)
    {
        page.Paragraph(Opening(page.Book, alike[0]));
        IReadOnlyList<AnswerProduct> lines = AnswerProduct.Merge(alike);
        int shown = lines.Count == MostShown + 1 ? lines.Count : Math.Min(lines.Count, MostShown);
        foreach (AnswerProduct line in lines.Take(shown)) page.Point(string.Join(" · ", line.Changes.Select(change => Said(page.Book, facts, change.Fact, change.Answers))));
        if (lines.Count > shown) page.Point(page.Book.Phrase("more-alternatives", lines.Skip(shown).Sum(line => line.Count)));
    }

    private static string Opening(TextBook book, Counterfactual one)
    {
        string route = book[$"route.{one.Route}"];
        if (one.OtherAddress) return book.Phrase("alternative-other-address", route);
        return one.Changes.Count == 1 ? book.Phrase("alternative-one", route) : book.Phrase("alternative", route, one.Changes.Count);
    }

    // The answers in the order of the policy: "What kind of material is it? “Text” or “Sound”".
    private static string Said(TextBook book, FactList facts, string fact, ValueList<string> answers) => book.Said(
        fact, [.. facts[facts.IndexOf(fact)].Answers.Where(answers.Contains).Select(answer => book.Phrase("quoted", book[$"answer.{fact}.{answer}"]))]);
}

/// <summary>Says what was concluded from a web address. The address itself is never repeated.</summary>
internal static class UrlFindingText
{
    public static string Write(UrlFinding url, TextBook book) => string.Join(' ', Sentences(url, book));

    private static IEnumerable<string> Sentences(UrlFinding url, TextBook book)
    {
        if (url.Addresses > 1) yield return book.Filled("address.several", url.Addresses);
        yield return book[(url.Kind, url.Place) switch
        {
            (EvidenceKind.Public, _) => "address.public",
            (EvidenceKind.Certain, { } place) => $"address.certain.{place.ToCode()}",
            (EvidenceKind.Hint, { } place) => $"address.hint.{place.ToCode()}",
            (EvidenceKind.Certain or EvidenceKind.Hint, null) or (EvidenceKind.None or EvidenceKind.Unusable, _) => "address.unusable",
            _ => throw new ArgumentOutOfRangeException(nameof(url)),
        }];
        if (url.Contradicted) yield return book["address.contradicted"];
    }
}
