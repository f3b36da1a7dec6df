using System.Text.Json.Serialization;
using Meldpunt.Triage.UrlEvidence;

namespace Meldpunt.Triage;

/// <summary>
/// What one reporter sends, in the vocabulary of the shipped policy. Null is unanswered; every property may be.
/// Another vocabulary is read from JSON, or answered by name.
/// </summary>
[JsonConverter(typeof(Meldpunt.Triage.ReportConverter))]
public sealed record Report
{
    /// <summary>The host's own reference; null when there is none. It is given back with the decision, and never shown elsewhere.</summary>
    public string? Id { get; init; }

    /// <summary>The material that is reported.</summary>
    public ValueList<ReportItem> Items { get; init; }

    /// <summary>A child is in danger now.</summary>
    public YesNoDoubt? ImmediateDanger { get; init; }

    /// <summary>There is worry about a child around the reporter.</summary>
    public YesNoDoubt? ChildConcern { get; init; }

    /// <summary>The reporter wants to stay anonymous.</summary>
    public YesNo? Anonymous { get; init; }

    /// <summary>The reporter went looking for the material.</summary>
    public YesNo? Searched { get; init; }

    /// <summary>The reporter passed it on.</summary>
    public YesNo? Shared { get; init; }

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

    /// <summary>Says how many items there are, and nothing else.</summary>
    public override string ToString() => $"a report with {Items.Count} items";
}

/// <summary>One piece of material within a report, as facts. Null is unanswered; every property may be.</summary>
[JsonConverter(typeof(Meldpunt.Triage.ReportItemConverter))]
public sealed record ReportItem
{
    /// <summary>The text of its web address, as the reporter gave it. It is read, and never fetched, kept or shown.</summary>
    public string? Url { get; init; }

    /// <summary>Whether there is a URL to give; not needed when there is a <see cref="Url"/>.</summary>
    public Link? Link { get; init; }

    /// <summary>What kind of content it is.</summary>
    public Format? Format { get; init; }

    /// <summary>How the image was made.</summary>
    public Rendering? Rendering { get; init; }

    /// <summary>Who can be seen.</summary>
    public Persons? Persons { get; init; }

    /// <summary>What kind of image it is.</summary>
    public Nature? Nature { get; init; }

    /// <summary>Where it is.</summary>
    public Place? Place { get; init; }

    /// <summary>Says nothing of the content.</summary>
    public override string ToString() => "an item";
}
