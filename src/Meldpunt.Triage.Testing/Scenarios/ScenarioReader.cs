using System.Buffers;
using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>Reads scenarios from the places of their document.</summary>
internal sealed class ScenarioReader(FaultList faults, string file)
{
    public ValueList<Scenario> Read(JsonLocation root)
    {
        LocatedObject document = new(root, faults, "$schema", "scenarios");
        Schema = document.OptionalText("$schema");
        return document.RequiredList("scenarios", ReadScenario);
    }

    /// <summary>The location of its schema that the document gives.</summary>
    public string? Schema { get; private set; }

    private Scenario ReadScenario(JsonLocation place)
    {
        LocatedObject one = new(place, faults, "name", "report", "closed", "expected", "source");
        ExpectedDecision expected = one.Optional("expected", ReadExpected) ?? new();
        (JsonLocation? report, JsonLocation? written) = (one.Find("report"), one.Find("expected"));
        if (place.Kind == JsonTokenType.StartObject)
        {
            if (report is null) Add($"{place.Path}.report", place, "'report' is missing");
            if (report is { Kind: not JsonTokenType.StartObject }) Add(report.Path, report, "expected an object");
            if (expected.IsEmpty && written is null or { Kind: JsonTokenType.StartObject, Members.Count: 0 }) Add($"{place.Path}.expected", written ?? place, ScenarioValidator.NothingExpected);
        }

        return new(one.Text("name"), report is null ? "{}" : Text(report), expected)
        {
            IsClosed = one.Flag("closed"),
            Source = one.Words("source"),
            File = file,
            Line = place.Line,
            Path = place.Path,
        };
    }

    private ExpectedDecision ReadExpected(JsonLocation place)
    {
        LocatedObject one = new(place, faults, "route", "items", "referrals", "contacts", "notices", "labels", "questions");
        return new()
        {
            Route = one.OptionalText("route"),
            Items = one.Find("items") is null ? null : one.List("items", ReadItem),
            Referrals = Words(one, "referrals"),
            Contacts = one.Find("contacts") is { } contacts ? ContactDocument.ReadSaid(contacts, faults) : null,
            Notices = Words(one, "notices"),
            Labels = Words(one, "labels"),
            Questions = Words(one, "questions"),
        };
    }

    private ExpectedItem ReadItem(JsonLocation place)
    {
        LocatedObject one = new(place, faults, "route", "reasons", "questions", "possible", "because", "decidedBy", "outranked");
        return new()
        {
            Route = one.OptionalText("route"),
            Reasons = Words(one, "reasons"),
            Questions = Words(one, "questions"),
            Possible = Words(one, "possible"),
            SufficientReason = Words(one, "because"),
            DecidedBy = Words(one, "decidedBy"),
            Outranked = Words(one, "outranked"),
        };
    }

    private static ValueList<string>? Words(LocatedObject one, string name) => one.Find(name) is null ? null : one.Words(name);

    private void Add(string path, JsonLocation place, string message) => faults.Add(new()
    {
        Path = path,
        Message = message,
        Line = place.Line,
        Column = place.Column,
    });

    // The engine reads the report again, and says what is wrong with it.
    private static string Text(JsonLocation place)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer)) Write(json, place);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, JsonLocation place)
    {
        switch (place.Kind)
        {
            case JsonTokenType.StartObject:
                json.WriteStartObject();
                foreach ((string name, JsonLocation value) in place.Members)
                {
                    json.WritePropertyName(name);
                    Write(json, value);
                }

                json.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                json.WriteStartArray();
                foreach (JsonLocation element in place.Elements) Write(json, element);
                json.WriteEndArray();
                break;
            case JsonTokenType.String:
                json.WriteStringValue(place.Text);
                break;
            case JsonTokenType.Null:
                json.WriteNullValue();
                break;
            case JsonTokenType.Number:
                json.WriteNumberValue(0);
                break;
            default:
                json.WriteBooleanValue(place.Kind == JsonTokenType.True);
                break;
        }
    }
}
