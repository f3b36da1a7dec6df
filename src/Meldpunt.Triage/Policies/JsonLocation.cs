using System.Globalization;
using System.Text.Json;

namespace Meldpunt.Triage.Policies;

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

    /// <summary>The JSON path.</summary>
    public string Path => parent is null ? "$"
        : key is not null ? $"{parent.Path}.{key}"
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
        foreach ((string name, JsonLocation value) in Members)
        {
            bool fits = names.StartsWith(name, StringComparison.Ordinal) && (names.Length == name.Length || names[name.Length] is '.' or '[');
            if (fits && name.Length > longest) (longest, found) = (name.Length, value);
        }

        if (found is not null) rest = names[longest..];
        return found;
    }
}
