using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

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
