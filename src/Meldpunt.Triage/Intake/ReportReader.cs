using System.Text.Json;
using System.Text.Unicode;
using Meldpunt.Triage.Faults;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Values;

namespace Meldpunt.Triage.Intake;

/// <summary>Reads one report from JSON in one pass, and goes on after a fault so that all are told at once.</summary>
internal sealed class ReportReader
{
    private readonly Vocabulary _vocabulary;
    private readonly EvidenceReading? _evidence;
    private readonly FactReader _report;
    private readonly FactReader _item;

    public ReportReader(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        _evidence = EvidenceReading.For(vocabulary.ItemFacts);
        _report = new(vocabulary.ReportFacts, ["id", "items"], "a report");
        _item = new(vocabulary.ItemFacts, _evidence is null ? [] : ["url"], "an item");
    }

    public ReportReading Read(ReadOnlySpan<byte> utf8)
    {
        ReportFaults faults = new();
        if (utf8.Length > ReportLimits.LineBytes) faults.Add("the line is longer than 1 MiB");
        else if (!Utf8.IsValid(utf8)) faults.Add("the line is not valid UTF-8");
        if (faults.Any) return new() { Faults = faults.ToValueList() };

        Utf8JsonReader json = new(utf8, new JsonReaderOptions { MaxDepth = ReportLimits.Nesting });
        PreparedReport? report = null;
        try
        {
            report = ReadReport(ref json, faults);
            while (json.Read()) { }
        }
        catch (JsonException exception)
        {
            faults.AddSyntax(exception, JsonNesting.IsTooDeep(utf8, in json, ReportLimits.Nesting));
        }

        return faults.Any ? new() { Faults = faults.ToValueList() } : new() { Report = report };
    }

    private PreparedReport? ReadReport(ref Utf8JsonReader json, ReportFaults faults)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.AddWrongType("a report, which is an object", json.TokenType);
            json.Skip();
            return null;
        }

        byte[] values = new byte[_vocabulary.ReportFacts.Count];
        UInt128 seen = 0;
        string? id = null;
        ValueList<PreparedItem> items = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (!_report.ReadProperty(ref json, faults, values, ref seen, out string other)) continue;
            if (other == "id") id = ReadId(ref json, faults);
            else items = ReadItems(ref json, faults);
        }

        faults.Property = null;
        return new(items, new(_vocabulary.ReportFacts, values)) { Id = id };
    }

    private ValueList<PreparedItem> ReadItems(ref Utf8JsonReader json, ReportFaults faults)
    {
        if (json.TokenType == JsonTokenType.Null) return [];
        if (json.TokenType != JsonTokenType.StartArray)
        {
            faults.AddWrongType("an array of items", json.TokenType);
            json.Skip();
            return [];
        }

        PreparedItem[] items = [];
        int count = 0;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (count == ReportLimits.Items)
            {
                faults.Add($"more than {ReportLimits.Items} items");
                do json.Skip(); while (json.Read() && json.TokenType != JsonTokenType.EndArray);
                break;
            }

            (faults.Item, faults.Property) = (count, null);
            if (count == items.Length) Array.Resize(ref items, Math.Max(1, count * 2));
            items[count++] = ReadItem(ref json, faults);
            (faults.Item, faults.Property) = (-1, "items");
        }

        Array.Resize(ref items, count);
        return ValueLists.Own(items);
    }

    private PreparedItem ReadItem(ref Utf8JsonReader json, ReportFaults faults)
    {
        byte[] values = new byte[_vocabulary.ItemFacts.Count];
        string? url = null;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.AddWrongType("an item, which is an object", json.TokenType);
            json.Skip();
        }
        else
        {
            UInt128 seen = 0;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (_item.ReadProperty(ref json, faults, values, ref seen, out _)) url = ReadUrl(ref json, faults);
            }
        }

        UrlFinding? finding = url is null ? null : _evidence!.Apply(url, values);
        return new(new(_vocabulary.ItemFacts, values), finding);
    }

    private static string? ReadId(ref Utf8JsonReader json, ReportFaults faults)
    {
        string? id = ReadText(ref json, faults);
        if (id?.Length > ReportLimits.IdCharacters && id.EnumerateRunes().Count() > ReportLimits.IdCharacters)
        {
            faults.Add($"the id is longer than {ReportLimits.IdCharacters} characters");
        }

        return id;
    }

    // An address cut in the middle of a character is no error: the half reads as U+FFFD, as in a typed report.
    private static string? ReadUrl(ref Utf8JsonReader json, ReportFaults faults) =>
        json.TokenType == JsonTokenType.String && JsonText.Of(in json) is null ? CutText.Of(json.ValueSpan) : ReadText(ref json, faults);

    private static string? ReadText(ref Utf8JsonReader json, ReportFaults faults)
    {
        if (json.TokenType == JsonTokenType.Null) return null;
        if (json.TokenType != JsonTokenType.String)
        {
            faults.AddWrongType("a text", json.TokenType);
            json.Skip();
            return null;
        }

        string? text = JsonText.Of(in json);
        if (text is null) faults.Add("this text is not Unicode: half of a surrogate pair stands alone");
        return text;
    }
}
