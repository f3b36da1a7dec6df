using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage;

/// <summary>
/// Reads the JSON of reports and items in one pass, and continues after a fault so that all are reported at once. What is made
/// of them, a typed report or one that can be decided, is another's.
/// </summary>
/// <typeparam name="TReport">What is made of a report.</typeparam>
/// <typeparam name="TItem">What is made of an item.</typeparam>
internal sealed class ReportJson<TReport, TItem>
    where TReport : class
{
    private readonly (FactReader Reader, int Count) _report;
    private readonly (FactReader Reader, int Count) _item;
    private readonly Func<byte[], string?, TItem> _makeItem;
    private readonly Func<string?, ValueList<TItem>, byte[], TReport> _makeReport;

    /// <param name="reportFacts">The facts of a report.</param>
    /// <param name="itemFacts">The facts of an item.</param>
    /// <param name="link">The fact that says whether there is a web address; null where an item has none.</param>
    /// <param name="item">Makes an item of its answers and its address; owns the answers.</param>
    /// <param name="report">Makes a report of its id, its items and its answers; owns the answers.</param>
    public ReportJson(
        FactList reportFacts, FactList itemFacts, string? link,
        Func<byte[], string?, TItem> item, Func<string?, ValueList<TItem>, byte[], TReport> report)
    {
        string[] ofItem = [.. Names(itemFacts), .. link is null ? Array.Empty<string>() : ["url"]];
        _item = (new(itemFacts, new("an item", ofItem), link), itemFacts.Count);
        _report = (new(reportFacts, new("a report", [.. Names(reportFacts), "id", "items"], ofItem)), reportFacts.Count);
        (_makeItem, _makeReport) = (item, report);
    }

    /// <summary>Reads the report at the reader's position; null when it is no object.</summary>
    public TReport? Read(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.AddWrongType("a report, which is an object", json.TokenType);
            json.TrySkip();
            return null;
        }

        byte[] values = new byte[_report.Count];
        UInt128 seen = 0;
        string? id = null;
        ValueList<TItem> items = [];
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            switch (_report.Reader.ReadProperty(ref json, faults, values, ref seen))
            {
                case 0: id = JsonString.ReadId(ref json, faults); break;
                case 1: items = ReadItems(ref json, faults); break;
            }
        }

        faults.Property = null;
        return _makeReport(id, items, values);
    }

    /// <summary>Reads the item at the reader's position.</summary>
    public TItem ReadItem(ref Utf8JsonReader json, JsonFaults faults)
    {
        byte[] values = new byte[_item.Count];
        string? url = null;
        if (json.TokenType != JsonTokenType.StartObject)
        {
            faults.AddWrongType("an item, which is an object", json.TokenType);
            json.TrySkip();
        }
        else
        {
            UInt128 seen = 0;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (_item.Reader.ReadProperty(ref json, faults, values, ref seen) == 0) url = ReadUrl(ref json, faults);
            }
        }

        return _makeItem(values, url);
    }

    private ValueList<TItem> ReadItems(ref Utf8JsonReader json, JsonFaults faults)
    {
        if (json.TokenType == JsonTokenType.Null) return [];
        if (json.TokenType != JsonTokenType.StartArray)
        {
            faults.AddWrongType("an array of items", json.TokenType);
            json.TrySkip();
            return [];
        }

        TItem[] items = [];
        int count = 0;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (count == ReportLimits.Items)
            {
                faults.Add($"more than {ReportLimits.Items} items");
                do json.TrySkip(); while (json.Read() && json.TokenType != JsonTokenType.EndArray);
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

    // An address cut in the middle of a character is no error: it is read as in a typed report.
    private static string? ReadUrl(ref Utf8JsonReader json, JsonFaults faults) =>
        json.TokenType == JsonTokenType.String && JsonString.Decode(in json) is null && TruncatedText.IsUtf8(in json) ? TruncatedText.Read(in json) : JsonString.Read(ref json, faults);

    private static IEnumerable<string> Names(FactList facts) => facts.Select(fact => Identifier.ToCamel(fact.Id));
}
