using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meldpunt.Triage;

/// <summary>
/// A typed report as the documented JSON. What <see cref="TriageEngine.Read"/> would refuse is a <see cref="JsonException"/>
/// whose path is that of the first fault and whose message reports all of them, a line each.
/// </summary>
/// <typeparam name="TReport">The type of reports.</typeparam>
/// <typeparam name="TItem">The type of items.</typeparam>
/// <param name="types">How they hold answers.</param>
public abstract class TypedReportConverter<TReport, TItem>(ReportTypes<TReport, TItem> types) : JsonConverter<TReport>
    where TReport : class
    where TItem : class
{
    /// <inheritdoc/>
    public sealed override TReport? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        long start = reader.TokenStartIndex;
        JsonFaults faults = new();
        TReport? report = types.Json.Read(ref reader, faults);
        if (reader.BytesConsumed - start > ReportLimits.LineBytes) faults.Add("the report is longer than 1 MiB");
        FaultyJson.ThrowIfAny(faults);
        return report;
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, TReport value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        TypedReportWriter.Write(writer, types, value);
    }
}

/// <summary>An item of a typed report as in the documented JSON; see <see cref="TypedReportConverter{TReport, TItem}"/>.</summary>
/// <typeparam name="TReport">The type of reports.</typeparam>
/// <typeparam name="TItem">The type of items.</typeparam>
/// <param name="types">How they hold answers.</param>
public abstract class TypedItemConverter<TReport, TItem>(ReportTypes<TReport, TItem> types) : JsonConverter<TItem>
    where TReport : class
    where TItem : class
{
    /// <inheritdoc/>
    public sealed override TItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FaultyJson.Read<TItem>(ref reader, types.Json.ReadItem);

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, TItem value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        TypedReportWriter.WriteItem(writer, types, value);
    }
}

/// <summary>Writes typed reports: what is answered, in the order of the facts.</summary>
internal static class TypedReportWriter
{
    public static void Write<TReport, TItem>(Utf8JsonWriter json, ReportTypes<TReport, TItem> types, TReport report)
        where TReport : class
        where TItem : class
    {
        byte[] values = types.Values(report);
        ValueList<TItem> items = types.ItemsOf(report);
        json.WriteStartObject();
        if (types.IdOf(report) is { } id) json.WriteString("id"u8, id);
        if (!items.IsEmpty)
        {
            json.WriteStartArray("items"u8);
            for (int i = 0; i < items.Count; i++) WriteItem(json, types, ReportTypes<TReport, TItem>.Expect(items[i], i, nameof(report)));
            json.WriteEndArray();
        }

        Write(json, types.ReportFacts, values);
        json.WriteEndObject();
    }

    public static void WriteItem<TReport, TItem>(Utf8JsonWriter json, ReportTypes<TReport, TItem> types, TItem item)
        where TReport : class
        where TItem : class
    {
        byte[] values = types.Values(item);
        json.WriteStartObject();
        if (types.LinkOf(item) is { } url) json.WriteString("url"u8, url);
        Write(json, types.ItemFacts, values);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Policies.FactList facts, byte[] values)
    {
        for (int fact = 0; fact < values.Length; fact++)
        {
            if (values[fact] != 0) json.WriteString(Policies.Identifier.ToCamel(facts[fact].Id), facts[fact].Answers[values[fact] - 1]);
        }
    }
}
