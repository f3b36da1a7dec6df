using Meldpunt.Triage;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace IntakeWeb.Pages;

/// <summary>Several addresses that were pasted at once.</summary>
internal static class SeveralAddresses
{
    private static readonly char[] Between = [' ', '\t', '\r', '\n', ',', ';', '|', '<', '>', '"', '“', '”', '«', '»'];
    private static readonly char[] After = ['.', ',', ';', ':', '!', '?', '\'', '"', '”', '»', '’'];

    /// <summary>The addresses of a text, as far as they can be told apart; none where it holds one.</summary>
    public static ValueList<string> Of(string? text)
    {
        List<string> found = [.. Parts(text ?? "").Where(part => part.IsAddress).Select(part => part.Text).Distinct()];
        return found.Count > 1 ? [.. found] : [];
    }

    /// <summary>True where a text says more than its addresses, so that whoever pasted it should compare.</summary>
    public static bool HoldsMore(string? text) => Parts(text ?? "").Any(part => !part.IsAddress && part.Text.Any(char.IsLetter));

    /// <summary>How many a report has room for, in the place of an item or beside those that it has.</summary>
    public static int Room(Dialogue dialogue, int? item) => Drafts.Draft.MostItems - dialogue.Decision.Items.Count + (item is null ? 0 : 1);

    /// <summary>A report with each of them as an item, the first in the place of an item that it has.</summary>
    public static ReplyResult Add(Dialogue dialogue, int? item, IReadOnlyList<string> addresses, bool areAlike, LinkMapping link)
    {
        List<int> items = [];
        foreach (string address in addresses)
        {
            int added = item is { } old && items.Count == 0 ? old : dialogue.Decision.Items.Count;
            dialogue = added < dialogue.Decision.Items.Count ? dialogue.WithUrl(added, address).Change(Questions.Item(added, link.Fact), null) : dialogue.AddItem(address);
            items.Add(added);
        }

        if (areAlike && items.Count > 1) return new(AlikeItems.Copy(dialogue, [.. items], link)) { Alike = [.. items] };
        // What was said of the one address says nothing about several that are each asked about.
        return new(item is { } asked && items.Count > 1 ? Unanswered(dialogue, asked) : dialogue);
    }

    private static Dialogue Unanswered(Dialogue dialogue, int item) =>
        dialogue.Steps.Where(step => step.Question.StartsWith($"{Questions.Item(item)}.", StringComparison.Ordinal)).Aggregate(dialogue, (next, step) => next.Change(step.Question, null));

    // What the library tells apart; and of the rest each word that is an address by itself.
    private static IEnumerable<(string Text, bool IsAddress)> Parts(string text)
    {
        UrlReading reading = UrlReader.Read(text);
        int at = 0;
        for (int i = 0; i < reading.Count && reading.Count > 1; i++)
        {
            foreach ((string, bool) word in Words(text[at..reading[i].Start])) yield return word;
            yield return (Trimmed(text[reading[i].Start..reading[i].End]), true);
            at = reading[i].End;
        }

        foreach ((string, bool) word in Words(text[at..])) yield return word;
    }

    private static IEnumerable<(string Text, bool IsAddress)> Words(string text) =>
        from word in text.Split(Between, StringSplitOptions.RemoveEmptyEntries)
        let trimmed = Trimmed(word.TrimStart('(', '[', '\'', '’'))
        where trimmed.Length > 0
        select (trimmed, trimmed.Contains('.', StringComparison.Ordinal) && !trimmed.Contains('@', StringComparison.Ordinal) && UrlReader.Read(trimmed).Kind is EvidenceKind.Public or EvidenceKind.Certain or EvidenceKind.Hint);

    // The marks of the sentence around an address are not its own.
    private static string Trimmed(string address)
    {
        address = address.TrimEnd(After);
        while (address.EndsWith(')') && address.Count(sign => sign == ')') > address.Count(sign => sign == '(')) address = address[..^1].TrimEnd(After);
        return address;
    }
}
