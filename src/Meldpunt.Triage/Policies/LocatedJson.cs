using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Meldpunt.Triage.Policies;

/// <summary>Reads a JSON document into places, so that every fault can say its line and column.</summary>
internal sealed class LocatedJson
{
    private const int Nesting = 32;
    private const int Few = 16;

    private readonly List<long> _lineStarts = [0];
    private readonly FaultList _faults;

    private LocatedJson(ReadOnlySpan<byte> utf8, FaultList faults)
    {
        _faults = faults;
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == '\n') _lineStarts.Add(i + 1);
        }
    }

    /// <summary>The whole document; null when it is no JSON.</summary>
    public JsonLocation? Root { get; private set; }

    public static LocatedJson Read(ReadOnlySpan<byte> utf8, FaultList faults)
    {
        if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        LocatedJson tree = new(utf8, faults);
        if (!Utf8.IsValid(utf8))
        {
            Utf8.ToUtf16(utf8, new char[utf8.Length], out int valid, out _, replaceInvalidSequences: false);
            tree.AddUnreadable(valid, "not valid UTF-8 from here on");
            return tree;
        }

        Utf8JsonReader json = new(utf8, new JsonReaderOptions { MaxDepth = Nesting });
        try
        {
            json.Read();
            JsonLocation root = tree.ReadValue(ref json, null, null, 0);
            json.Read();
            tree.Root = root;
        }
        catch (JsonException)
        {
            bool tooDeep = JsonNesting.IsTooDeep(utf8, in json, Nesting);
            if (JsonComments.Find(utf8, json.BytesConsumed) is { } comment) tree.AddUnreadable(comment, "comments are not allowed in JSON; take this one out");
            else tree.AddUnreadable(json.BytesConsumed, tooDeep ? $"nested deeper than {Nesting} levels" : "not valid JSON from here on");
        }
        catch (InvalidOperationException)
        {
            tree.AddUnreadable(json.TokenStartIndex, "this text is not valid Unicode: unpaired surrogate");
        }

        return tree;
    }

    /// <summary>The fault with its line and column: of its path, or of the nearest place around it that exists.</summary>
    public Fault Locate(Fault fault)
    {
        if (Root is null || !fault.Path.StartsWith('$')) return fault;
        JsonLocation place = Root.Nearest(fault.Path.AsSpan(1));
        return fault with { Line = place.Line, Column = place.Column };
    }

    private JsonLocation ReadValue(ref Utf8JsonReader json, JsonLocation? parent, string? key, int index)
    {
        (int line, int column) = Position(json.TokenStartIndex);
        JsonLocation place = new(parent, key, index)
        {
            Kind = json.TokenType,
            Line = line,
            Column = column,
            Text = json.TokenType == JsonTokenType.String ? json.GetString()! : "",
        };
        place.Open();
        if (json.TokenType == JsonTokenType.StartObject) ReadMembers(ref json, place);
        if (json.TokenType == JsonTokenType.StartArray)
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray) place.Elements.Add(ReadValue(ref json, place, null, place.Elements.Count));
        }

        return place;
    }

    private void ReadMembers(ref Utf8JsonReader json, JsonLocation place)
    {
        HashSet<string>? many = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            if (place.Members.Count == Few) many = [.. place.Members.Select(member => member.Key)];
            bool isKnown = many is null ? place.Members.Exists(member => member.Key == name) : !many.Add(name);
            (int line, int column) = isKnown ? Position(json.TokenStartIndex) : (0, 0);
            if (isKnown) _faults.Add(new()
            {
                Path = $"{place.Path}.{Messages.Shown(name)}",
                Message = $"duplicate property {Messages.Quote(name)}",
                Line = line,
                Column = column,
            });
            json.Read();
            place.Members.Add(new(name, ReadValue(ref json, place, name, 0)));
        }
    }

    private void AddUnreadable(long offset, string message)
    {
        (int line, int column) = Position(offset);
        _faults.Add(new() { Path = "$", Message = message, Line = line, Column = column });
    }

    private (int Line, int Column) Position(long offset)
    {
        int line = _lineStarts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return (line + 1, (int)(offset - _lineStarts[line]) + 1);
    }
}

/// <summary>A value of a JSON document, with its location.</summary>
/// <param name="parent">The object or array around it; null for the whole document.</param>
/// <param name="key">Its name in an object; null in an array.</param>
/// <param name="index">Its place in an array.</param>
internal sealed class JsonLocation(JsonLocation? parent, string? key, int index)
{
    private static readonly List<KeyValuePair<string, JsonLocation>> NoMembers = [];
    private static readonly List<JsonLocation> NoElements = [];

    public required JsonTokenType Kind { get; init; }

    public required int Line { get; init; }

    public required int Column { get; init; }

    public string Text { get; init; } = "";

    public List<KeyValuePair<string, JsonLocation>> Members { get; private set; } = NoMembers;

    public List<JsonLocation> Elements { get; private set; } = NoElements;

    /// <summary>The JSON path, long names in it cut short.</summary>
    public string Path => parent is null ? "$"
        : key is not null ? $"{parent.Path}.{Messages.Shown(key)}"
        : string.Create(CultureInfo.InvariantCulture, $"{parent.Path}[{index}]");

    /// <summary>Makes room for the content of an object or an array.</summary>
    public void Open()
    {
        if (Kind == JsonTokenType.StartObject) Members = [];
        else if (Kind == JsonTokenType.StartArray) Elements = [];
    }

    /// <summary>The innermost place on the way of a path that exists.</summary>
    public JsonLocation Nearest(ReadOnlySpan<char> rest)
    {
        JsonLocation? next = rest.StartsWith("[") ? Element(ref rest) : rest.StartsWith(".") ? Member(ref rest) : null;
        return next is null ? this : next.Nearest(rest);
    }

    private JsonLocation? Element(ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf(']');
        if (end < 0 || !int.TryParse(rest[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out int place) || place >= Elements.Count) return null;
        rest = rest[(end + 1)..];
        return Elements[place];
    }

    // Names may have dots in them: the longest that fits is meant.
    private JsonLocation? Member(ref ReadOnlySpan<char> rest)
    {
        (int longest, JsonLocation? found) = (-1, null);
        ReadOnlySpan<char> names = rest[1..];
        foreach ((string key, JsonLocation value) in Members)
        {
            string name = Messages.Shown(key);
            bool fits = names.StartsWith(name, StringComparison.Ordinal) && (names.Length == name.Length || names[name.Length] is '.' or '[');
            if (fits && name.Length > longest) (longest, found) = (name.Length, value);
        }

        if (found is not null) rest = names[longest..];
        return found;
    }
}
