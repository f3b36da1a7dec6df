using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>The decision on an item as it is in the documented JSON; see <see cref="DecisionConverter"/>.</summary>
public sealed class ItemDecisionConverter : JsonConverter<ItemDecision>
{
    /// <inheritdoc/>
    public override ItemDecision? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FaultyJson.Read<ItemDecision>(ref reader, TriageEngine.Default.DecisionReader.Item.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ItemDecision value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        DecisionWriter.Write(writer, value);
        writer.WriteEndObject();
    }
}
