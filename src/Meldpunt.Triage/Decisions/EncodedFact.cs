using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>A fact and its answers, encoded as JSON.</summary>
internal readonly record struct EncodedFact(JsonEncodedText Id, JsonEncodedText[] Answers);
