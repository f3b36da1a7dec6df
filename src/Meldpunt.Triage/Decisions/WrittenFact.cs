using System.Text.Json;

namespace Meldpunt.Triage.Decisions;

/// <summary>A fact and its answers, encoded as JSON.</summary>
internal readonly record struct WrittenFact(JsonEncodedText Id, JsonEncodedText[] Answers);
