using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using Meldpunt.Triage.Faults;

namespace Meldpunt.Triage.Policies;

/// <summary>Reads a JSON document into places, so that every fault can say its line and column.</summary>
internal sealed class DocumentTree
{
    private const int Nesting = 32;

    private readonly List<long> _lineStarts = [0];
    private readonly Dictionary<string, DocumentPlace> _places = new(StringComparer.Ordinal);
    private readonly FaultList _faults;

    private DocumentTree(ReadOnlySpan<byte> utf8, FaultList faults)
    {
        _faults = faults;
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == '\n') _lineStarts.Add(i + 1);
        }
    }

    /// <summary>The whole document; null when it is no JSON.</summary>
    public DocumentPlace? Root { get; private set; }

    public static DocumentTree Read(ReadOnlySpan<byte> utf8, FaultList faults)
    {
        if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8[3..];
        DocumentTree tree = new(utf8, faults);
        if (!Utf8.IsValid(utf8))
        {
            Utf8.ToUtf16(utf8, new char[utf8.Length], out int valid, out _, replaceInvalidSequences: false);
            tree.AddUnreadable(valid, "from here on this is not valid UTF-8");
            return tree;
        }

        Utf8JsonReader json = new(utf8, new JsonReaderOptions { MaxDepth = Nesting });
        try
        {
            json.Read();
            DocumentPlace root = tree.ReadValue(ref json, "$");
            json.Read();
            tree.Root = root;
        }
        catch (JsonException)
        {
            bool tooDeep = JsonNesting.IsTooDeep(utf8, in json, Nesting);
            tree.AddUnreadable(json.BytesConsumed, tooDeep ? $"nested deeper than {Nesting} levels" : "from here on this is not valid JSON");
        }
        catch (InvalidOperationException)
        {
            tree.AddUnreadable(json.TokenStartIndex, "this text is not Unicode: half of a surrogate pair stands alone");
        }

        return tree;
    }

    /// <summary>The fault with its line and column: of its path, or of the nearest place around it that exists.</summary>
    public Fault Locate(Fault fault)
    {
        string path = fault.Path;
        while (!_places.ContainsKey(path) && path.Length > 1) path = path[..Math.Max(1, path.LastIndexOfAny(['.', '[']))];
        return _places.TryGetValue(path, out DocumentPlace? place) ? fault with { Line = place.Line, Column = place.Column } : fault;
    }

    private DocumentPlace ReadValue(ref Utf8JsonReader json, string path)
    {
        (int line, int column) = Position(json.TokenStartIndex);
        DocumentPlace place = new(path, json.TokenType, line, column)
        {
            Text = json.TokenType == JsonTokenType.String ? json.GetString()! : "",
        };
        _places.TryAdd(path, place);
        if (json.TokenType == JsonTokenType.StartObject) ReadMembers(ref json, place);
        if (json.TokenType == JsonTokenType.StartArray)
        {
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                place.Elements.Add(ReadValue(ref json, string.Create(CultureInfo.InvariantCulture, $"{path}[{place.Elements.Count}]")));
            }
        }

        return place;
    }

    private void ReadMembers(ref Utf8JsonReader json, DocumentPlace place)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            (int line, int column) = Position(json.TokenStartIndex);
            string path = $"{place.Path}.{name}";
            if (!seen.Add(name)) _faults.Add(new(path, $"{Wording.Quote(name)} stands here a second time") { Line = line, Column = column });
            json.Read();
            place.Members.Add(new(name, ReadValue(ref json, path)));
        }
    }

    private void AddUnreadable(long offset, string message)
    {
        (int line, int column) = Position(offset);
        _faults.Add(new("$", message) { Line = line, Column = column });
    }

    private (int Line, int Column) Position(long offset)
    {
        int line = _lineStarts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        return (line + 1, (int)(offset - _lineStarts[line]) + 1);
    }
}
