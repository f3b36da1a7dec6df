using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Writes scenarios as JSON; what is not expected is left out.</summary>
internal static class ScenarioWriter
{
    public static void Write(Utf8JsonWriter json, IEnumerable<Scenario> scenarios, string? schema)
    {
        json.WriteStartObject();
        if (schema is not null) json.WriteString("$schema", schema);
        json.WriteStartArray("scenarios");
        foreach (Scenario scenario in scenarios) Write(json, scenario);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Scenario scenario)
    {
        json.WriteStartObject();
        json.WriteString("name", scenario.Name);
        json.WritePropertyName("report");
        json.WriteRawValue(scenario.Report);
        if (scenario.IsClosed) json.WriteBoolean("closed", true);
        json.WriteStartObject("expected");
        ExpectedDecision expected = scenario.Expected;
        if (expected.Route is not null) json.WriteString("route", expected.Route);
        if (expected.Items is { } items)
        {
            json.WriteStartArray("items");
            foreach (ExpectedItem item in items) Write(json, item);
            json.WriteEndArray();
        }

        Write(json, "referrals", expected.Referrals);
        if (expected.Contacts is { } contacts) ContactDocument.WriteSaid(json, contacts);
        Write(json, "notices", expected.Notices);
        Write(json, "labels", expected.Labels);
        Write(json, "questions", expected.Questions);
        json.WriteEndObject();
        if (!scenario.Source.IsEmpty) Write(json, "source", scenario.Source);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ExpectedItem item)
    {
        json.WriteStartObject();
        if (item.Route is not null) json.WriteString("route", item.Route);
        Write(json, "reasons", item.Reasons);
        Write(json, "questions", item.Questions);
        Write(json, "possible", item.Possible);
        Write(json, "because", item.SufficientReason);
        Write(json, "decidedBy", item.DecidedBy);
        Write(json, "outranked", item.Outranked);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ValueList<string>? words)
    {
        if (words is { } list) DocumentPrimitives.Write(json, name, list);
    }
}
