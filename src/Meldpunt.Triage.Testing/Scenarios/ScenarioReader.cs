using System.Buffers;
using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Testing.Scenarios;

/// <summary>Reads scenarios from the places of their document.</summary>
internal sealed class ScenarioReader(FaultList faults, string file)
{
    public ValueList<Scenario> Read(DocumentPlace root)
    {
        DocumentObject document = new(root, faults, "$schema", "scenarios");
        Schema = document.OptionalText("$schema");
        return document.RequiredList("scenarios", ReadScenario);
    }

    /// <summary>The location of its schema that the document gives.</summary>
    public string? Schema { get; private set; }

    private Scenario ReadScenario(DocumentPlace place)
    {
        DocumentObject one = new(place, faults, "name", "report", "closed", "expected", "source");
        ExpectedDecision expected = one.Optional("expected", ReadExpected) ?? new();
        (DocumentPlace? report, DocumentPlace? written) = (one.Find("report"), one.Find("expected"));
        if (place.Kind == JsonTokenType.StartObject)
        {
            if (report is null) Add($"{place.Path}.report", place, "'report' is missing");
            if (report is { Kind: not JsonTokenType.StartObject }) Add(report.Path, report, "expected an object");
            if (expected.IsEmpty && written is null or { Kind: JsonTokenType.StartObject, Members.Count: 0 }) Add($"{place.Path}.expected", written ?? place, ScenarioFaults.NothingExpected);
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

    private ExpectedDecision ReadExpected(DocumentPlace place)
    {
        DocumentObject one = new(place, faults, "route", "items", "referrals", "notices", "questions");
        return new()
        {
            Route = one.OptionalText("route"),
            Items = one.Find("items") is null ? null : one.List("items", ReadItem),
            Referrals = Words(one, "referrals"),
            Notices = Words(one, "notices"),
            Questions = Words(one, "questions"),
        };
    }

    private ExpectedItem ReadItem(DocumentPlace place)
    {
        DocumentObject one = new(place, faults, "route", "reasons", "questions", "possible", "because", "decidedBy", "outranked");
        return new()
        {
            Route = one.OptionalText("route"),
            Reasons = Words(one, "reasons"),
            Questions = Words(one, "questions"),
            Possible = Words(one, "possible"),
            Because = Words(one, "because"),
            DecidedBy = Words(one, "decidedBy"),
            Outranked = Words(one, "outranked"),
        };
    }

    private static ValueList<string>? Words(DocumentObject one, string name) => one.Find(name) is null ? null : one.Words(name);

    private void Add(string path, DocumentPlace place, string message) => faults.Add(new(path, message) { Line = place.Line, Column = place.Column });

    // The engine reads the report again, and says what is wrong with it.
    private static string Text(DocumentPlace place)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer)) Write(json, place);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, DocumentPlace place)
    {
        switch (place.Kind)
        {
            case JsonTokenType.StartObject:
                json.WriteStartObject();
                foreach ((string name, DocumentPlace value) in place.Members)
                {
                    json.WritePropertyName(name);
                    Write(json, value);
                }

                json.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                json.WriteStartArray();
                foreach (DocumentPlace element in place.Elements) Write(json, element);
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
