using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>
/// A typed report as the documented JSON. What <see cref="TriageEngine.Read"/> would refuse is a <see cref="JsonException"/>
/// whose path is that of the first fault and whose message reports all of them, a line each.
/// </summary>
public sealed class ReportConverter : JsonConverter<Report>
{
    /// <inheritdoc/>
    public override Report? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        long start = reader.TokenStartIndex;
        JsonFaults faults = new();
        Report? report = TypedReports.Read(ref reader, faults);
        if (reader.BytesConsumed - start > ReportLimits.LineBytes) faults.Add("the report is longer than 1 MiB");
        FaultyJson.ThrowIfAny(faults);
        return report;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Report value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        TypedReports.Write(writer, value);
    }
}
