using Meldpunt.Triage;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.UrlEvidence;

namespace IntakeWeb.Pages;

/// <summary>Several addresses that were pasted at once.</summary>
internal static class SeveralAddresses
{
    /// <summary>The addresses of a text; none where it holds one, or none that can be told apart.</summary>
    public static ValueList<string> Of(string? text)
    {
        UrlReading reading = UrlReader.Read(text);
        if (reading.Count < 2) return [];
        return Enumerable.Range(0, reading.Count).Select(i => text![reading[i].Start..reading[i].End]).Distinct().ToValueList() is { Count: > 1 } several ? several : [];
    }

    /// <summary>True where a text says more than its addresses, so that whoever pasted it should compare.</summary>
    public static bool HoldsMore(string? text)
    {
        UrlReading reading = UrlReader.Read(text);
        int at = 0;
        for (int i = 0; i < reading.Count; i++)
        {
            if (Says(text!.AsSpan(at..reading[i].Start))) return true;
            at = reading[i].End;
        }

        return Says(text.AsSpan(at));
    }

    /// <summary>How many a report has room for, in the place of an item or beside those that it has.</summary>
    public static int Room(Dialogue dialogue, int? item) => Drafts.Draft.MostItems - dialogue.Decision.Items.Count + (item is null ? 0 : 1);

    // A number before an address is that of a list.
    private static bool Says(ReadOnlySpan<char> between)
    {
        foreach (char sign in between)
        {
            if (char.IsLetter(sign)) return true;
        }

        return false;
    }

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

        ValueList<int> alike = areAlike && items.Count > 1 ? [.. items] : [];
        return new(alike.IsEmpty ? dialogue : AlikeItems.Copy(dialogue, alike, link)) { Alike = alike };
    }
}
