using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>
/// A decision as the documented JSON, byte for byte as <c>meldpunt decide</c> writes it. A decision of any policy is written;
/// one of the shipped policy is read. <see cref="TriageEngine.ReadDecision(ReadOnlySpan{byte})"/> reads those of others.
/// </summary>
public sealed class DecisionConverter : JsonConverter<Decision>
{
    /// <inheritdoc/>
    public override Decision? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FaultyJson.Read<Decision>(ref reader, TriageEngine.Default.DecisionReader.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Decision value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        DecisionWriter.Write(writer, value);
    }
}
