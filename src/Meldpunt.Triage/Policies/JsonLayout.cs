using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>
/// Lays JSON out in one of two fixed ways: for files, what fits on a line is kept on it; for hashes, sorted by name
/// and without white space (RFC 8785; there are no numbers).
/// </summary>
internal sealed class JsonLayout
{
    private const int LineLength = 120;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(control => (char)control), '"', '\\']);

    private readonly StringBuilder _text = new();

    /// <summary>The form for files, with a line end at its end.</summary>
    public static byte[] ForFiles(JsonElement root)
    {
        JsonLayout layout = new();
        layout.Pretty(root, 0, "");
        return Encoding.UTF8.GetBytes(layout._text.Append('\n').ToString());
    }

    /// <summary>The form that is hashed.</summary>
    public static byte[] Canonical(JsonElement root)
    {
        JsonLayout layout = new();
        layout.Flat(root, "", sorted: true);
        return Encoding.UTF8.GetBytes(layout._text.ToString());
    }

    private void Pretty(JsonElement value, int depth, string name)
    {
        int start = _text.Length;
        Flat(value, " ", sorted: false);
        bool isContainer = value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;
        int length = _text.Length - start + name.Length + depth * 2;
        if (!isContainer || (depth > 0 && length <= LineLength)) return;

        _text.Length = start;
        bool isObject = value.ValueKind == JsonValueKind.Object;
        _text.Append(isObject ? '{' : '[');
        bool first = true;
        if (isObject)
        {
            foreach (JsonProperty property in value.EnumerateObject())
            {
                NewLine(ref first, depth + 1);
                Quote(property.Name);
                _text.Append(": ");
                Pretty(property.Value, depth + 1, property.Name);
            }
        }
        else
        {
            foreach (JsonElement element in value.EnumerateArray())
            {
                NewLine(ref first, depth + 1);
                Pretty(element, depth + 1, "");
            }
        }

        _text.Append('\n').Append(' ', depth * 2).Append(isObject ? '}' : ']');
    }

    private void NewLine(ref bool first, int depth)
    {
        if (!first) _text.Append(',');
        first = false;
        _text.Append('\n').Append(' ', depth * 2);
    }

    private void Flat(JsonElement value, string space, bool sorted)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                IEnumerable<JsonProperty> properties = value.EnumerateObject();
                if (sorted) properties = properties.OrderBy(property => property.Name, StringComparer.Ordinal);
                string before = $"{{{space}";
                foreach (JsonProperty property in properties)
                {
                    _text.Append(before);
                    Quote(property.Name);
                    _text.Append(':').Append(space);
                    Flat(property.Value, space, sorted);
                    before = $",{space}";
                }

                _text.Append(before[0] == '{' ? "{}" : $"{space}}}");
                break;
            case JsonValueKind.Array:
                string separator = "[";
                foreach (JsonElement element in value.EnumerateArray())
                {
                    _text.Append(separator);
                    Flat(element, space, sorted);
                    separator = $",{space}";
                }

                _text.Append(separator[0] == '[' ? "[]" : "]");
                break;
            case JsonValueKind.String:
                Quote(value.GetString()!);
                break;
            default:
                _text.Append(value.GetRawText());
                break;
        }
    }

    // RFC 8785, 3.2.2.2: only what must be escaped is.
    private void Quote(ReadOnlySpan<char> text)
    {
        _text.Append('"');
        for (int at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            _text.Append(text[..at]);
            Escape(text[at]);
            text = text[(at + 1)..];
        }

        _text.Append(text).Append('"');
    }

    private void Escape(char character) => _ = character switch
    {
        '"' => _text.Append("\\\""),
        '\\' => _text.Append("\\\\"),
        '\b' => _text.Append("\\b"),
        '\f' => _text.Append("\\f"),
        '\n' => _text.Append("\\n"),
        '\r' => _text.Append("\\r"),
        '\t' => _text.Append("\\t"),
        _ => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    };
}
