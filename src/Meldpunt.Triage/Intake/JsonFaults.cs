using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>An object within a report, a decision or an item whose properties are read.</summary>
internal enum JsonPart : byte
{
    /// <summary>None: it is read itself.</summary>
    Whole,
    Facts,
    Url,
    Policy,
}

/// <summary>Gathers what is wrong with the JSON of a report or a decision, each with its path.</summary>
internal sealed class JsonFaults
{
    private const int NoItem = -1;

    private List<Fault>? _faults;

    /// <summary>The item that is being read; −1 outside the items.</summary>
    public int Item { get; set; } = NoItem;

    /// <summary>The object whose properties are being read.</summary>
    public JsonPart Part { get; set; }

    /// <summary>The property that is being read, as it may be in a path; null outside a property.</summary>
    public string? Property { get; set; }

    public bool Any => _faults is not null;

    public int Count => _faults?.Count ?? 0;

    public ValueList<Fault> ToValueList() => _faults?.ToValueList() ?? [];

    public void Add(string message) => AddAt("", message);

    /// <summary>Adds what is wrong with an element of the array that is being read.</summary>
    public void AddElement(int index, string message) => AddAt(string.Create(CultureInfo.InvariantCulture, $"[{index}]"), message);

    /// <summary>Forgets all faults: another explains them.</summary>
    public void Clear() => _faults = null;

    public void AddWrongType(string expected, JsonTokenType found) => Add($"expected {expected}, not {JsonString.KindOf(found)}");

    public void AddSyntax(JsonException exception, ReadOnlySpan<byte> utf8, ref readonly Utf8JsonReader json) =>
        Add(JsonNesting.IsTooDeep(utf8, in json, ReportLimits.Nesting)
            ? $"nested deeper than {ReportLimits.Nesting} levels"
            : JsonString.Follows(utf8, in json) is { } more
                ? $"{more} follows at byte {Position(exception)}; write each on a line of its own"
                : $"not valid JSON at byte {Position(exception)}");

    private static string Position(JsonException exception) =>
        ((exception.BytePositionInLine ?? 0) + 1).ToString(CultureInfo.InvariantCulture);

    private void AddAt(string element, string message)
    {
        _faults ??= [];
        if (_faults.Count < ReportLimits.Faults) _faults.Add(new() { Path = Path() + element, Message = message });
    }

    private string Path()
    {
        string owner = Item == NoItem ? "$" : string.Create(CultureInfo.InvariantCulture, $"$.items[{Item}]");
        owner += Part switch
        {
            JsonPart.Facts => ".facts",
            JsonPart.Url => ".url",
            JsonPart.Policy => ".policy",
            JsonPart.Whole => "",
            _ => throw new UnreachableException(),
        };
        return Property is null ? owner : $"{owner}.{Property}";
    }
}
