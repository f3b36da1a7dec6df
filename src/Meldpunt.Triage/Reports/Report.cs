using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

// What is written by hand of a report: its properties are those of the policy's facts, in ShippedTypes.cs.
public sealed partial record Report
{
    /// <summary>Makes an item of each address that the text of an item holds, all with its answers: for forms and bots whose reporters paste several at once. Other words of the text are in none of them: keep it where they may matter.</summary>
    /// <param name="item">The item, from 0.</param>
    /// <returns>The report with these items in the place of that one; the same report where there are no several.</returns>
    public Report Split(int item)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(item, Items.Count);
        ReportItem whole = Items[item];
        UrlReading reading = UrlReader.Read(whole.Url);
        if (reading.Count < 2) return this;
        List<ReportItem> items = [.. Items.Take(item)];
        for (int i = 0; i < reading.Count; i++) items.Add(whole with { Url = whole.Url![reading[i].Start..reading[i].End] });
        items.AddRange(Items.Skip(item + 1));
        return this with { Items = items.ToValueList() };
    }
}
