using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>An item of a typed report as in the documented JSON; see <see cref="ReportConverter"/>.</summary>
public sealed class ReportItemConverter : JsonConverter<ReportItem>
{
    /// <inheritdoc/>
    public override ReportItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FaultyJson.Read<ReportItem>(ref reader, TypedReports.ReadItem);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReportItem value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        TypedReports.Write(writer, value);
    }
}
