using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Meldpunt.Triage.Testing;

/// <summary>Writes coverage as JSON.</summary>
internal static class CoverageJson
{
    public static byte[] Write(SuiteCoverage coverage)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (CoverageKind kind in Enum.GetValues<CoverageKind>()) Write(json, coverage, kind);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void Write(Utf8JsonWriter json, SuiteCoverage coverage, CoverageKind kind)
    {
        (int covered, int possible) = coverage.Count(kind);
        json.WriteStartObject(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()));
        json.WriteNumber("covered", covered);
        json.WriteNumber("possible", possible);
        json.WriteNumber("percent", PerCent.Rounded(coverage.Percent(kind)));
        json.WriteStartArray("goals");
        foreach (CoverageGoal goal in coverage.Goals.Where(goal => goal.Kind == kind))
        {
            json.WriteStartObject();
            json.WriteString("id", goal.Id);
            json.WriteString("text", goal.Text);
            if (!goal.IsPossible) json.WriteBoolean("possible", false);
            json.WriteStartArray("coveredBy");
            foreach (string scenario in goal.CoveredBy) json.WriteStringValue(scenario);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
