using System.Text.Json.Serialization;

namespace Meldpunt.Triage.Decisions;

/// <summary>Something that is shown to the reporter.</summary>
/// <param name="Id">The notice's code, such as <c>do-not-search</c>.</param>
[JsonConverter(typeof(Json.NoticeConverter))]
public sealed record Notice(string Id);
