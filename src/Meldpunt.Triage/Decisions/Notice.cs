using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>Something that is shown to the reporter.</summary>
[JsonConverter(typeof(Meldpunt.Triage.NoticeConverter))]
public sealed record Notice
{
    /// <summary>The notice's code, such as <c>do-not-search</c>.</summary>
    public required string Id { get; init; }
}
