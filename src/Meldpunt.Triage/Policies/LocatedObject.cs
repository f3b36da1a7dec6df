using System.Text.Json;

namespace Meldpunt.Triage.Policies;

/// <summary>Reads the properties of one JSON object, and gathers what is wrong with their shape.</summary>
internal sealed class LocatedObject
{
    private const int Few = 16;

    private readonly JsonLocation _place;
    private readonly FaultList _faults;
    private readonly Dictionary<string, JsonLocation>? _many;

    public LocatedObject(JsonLocation place, FaultList faults, params string[] properties)
    {
        _place = place;
        _faults = faults;
        if (place.Kind != JsonTokenType.StartObject) WrongType(place, "an object");
        if (place.Members.Count > Few) _many = ByName(place);
        IReadOnlyCollection<string> known = properties.Length > Few ? new HashSet<string>(properties, StringComparer.Ordinal) : properties;
        foreach ((string name, JsonLocation value) in place.Members)
        {
            if (!known.Contains(name)) Add(value, Messages.Unknown(name, "a property here", properties));
        }
    }

    /// <summary>The members of an object whose names are not fixed.</summary>
    public static IEnumerable<KeyValuePair<string, JsonLocation>> MembersOf(JsonLocation place, FaultList faults)
    {
        string[] names = [.. place.Members.Select(member => member.Key)];
        return new LocatedObject(place, faults, names)._place.Members;
    }

    /// <summary>The value of a property; null when it is left out.</summary>
    public JsonLocation? Find(string name) => _many is null ? _place.Members.Find(member => member.Key == name).Value : _many.GetValueOrDefault(name);

    /// <summary>The value of a property that must be there; null when it is left out.</summary>
    /// <param name="name">The property.</param>
    /// <param name="advice">What to write, for the fault.</param>
    public JsonLocation? Required(string name, string? advice = null)
    {
        if (Find(name) is { } value) return value;
        AddMissing(name, advice);
        return null;
    }

    /// <summary>A text that must be there.</summary>
    public string Text(string name)
    {
        if (Find(name) is { } value) return TextOf(value);
        AddMissing(name);
        return "";
    }

    /// <summary>A text that may be left out.</summary>
    public string? OptionalText(string name) => Find(name) is { } value ? TextOf(value) : null;

    /// <summary>True or false; false when it is left out.</summary>
    public bool Flag(string name, bool otherwise = false)
    {
        if (Find(name) is not { } value) return otherwise;
        if (value.Kind is not (JsonTokenType.True or JsonTokenType.False)) WrongType(value, "true or false");
        return value.Kind == JsonTokenType.True;
    }

    /// <summary>True, or false when it is left out; false where it is written would say nothing.</summary>
    /// <param name="name">The property.</param>
    /// <param name="advice">When to leave it out.</param>
    public bool OnlyTrue(string name, string advice)
    {
        if (Find(name) is { Kind: JsonTokenType.False } value) Add(value, $"'{name}' can only be true; leave it out {advice}");
        return Flag(name);
    }

    /// <summary>A list of texts; empty when it is left out.</summary>
    public ValueList<string> Words(string name) => List(name, TextOf);

    /// <summary>A list of texts that is not empty; empty when it is left out, which means any.</summary>
    /// <param name="name">The property.</param>
    /// <param name="advice">When to leave it out.</param>
    public ValueList<string> AnyOf(string name, string advice)
    {
        if (Find(name) is { } value) ExpectSome(value, name, advice);
        return Words(name);
    }

    /// <summary>Adds a fault for a list with nothing in it.</summary>
    public void ExpectSome(JsonLocation value, string name, string advice)
    {
        if (value is { Kind: JsonTokenType.StartArray, Elements.Count: 0 }) Add(value, $"an empty list names none; leave out '{name}' {advice}");
    }

    /// <summary>A list that may be left out.</summary>
    public ValueList<T> List<T>(string name, Func<JsonLocation, T> read) => Find(name) is { } value ? ListOf(value, read) : [];

    /// <summary>A value that may be left out.</summary>
    public T? Optional<T>(string name, Func<JsonLocation, T> read)
        where T : class => Find(name) is { } value ? read(value) : null;

    /// <summary>A list that must be there.</summary>
    public ValueList<T> RequiredList<T>(string name, Func<JsonLocation, T> read)
    {
        if (Find(name) is null) AddMissing(name);
        return List(name, read);
    }

    /// <summary>One of the names of an enumeration, in camelCase.</summary>
    public T Choice<T>(string name)
        where T : struct, Enum
    {
        string text = Text(name);
        string[] names = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
        int found = Array.IndexOf(names, text);
        if (found >= 0) return Enum.GetValues<T>()[found];
        if (Find(name) is { Kind: JsonTokenType.String } value) Add(value, Messages.Unknown(text, $"a {name}", names));
        return default;
    }

    public string TextOf(JsonLocation value)
    {
        if (value.Kind != JsonTokenType.String) WrongType(value, "a text");
        return value.Text;
    }

    public ValueList<T> ListOf<T>(JsonLocation value, Func<JsonLocation, T> read)
    {
        if (value.Kind != JsonTokenType.StartArray) WrongType(value, "an array");
        return value.Elements.Select(read).ToValueList();
    }

    public void Add(JsonLocation place, string message) =>
        _faults.Add(new() { Path = place.Path, Message = message, Line = place.Line, Column = place.Column });

    // The first of two with one name: the second is a fault.
    private static Dictionary<string, JsonLocation> ByName(JsonLocation place)
    {
        Dictionary<string, JsonLocation> byName = new(StringComparer.Ordinal);
        foreach ((string name, JsonLocation value) in place.Members) byName.TryAdd(name, value);
        return byName;
    }

    private void AddMissing(string name, string? advice = null)
    {
        if (_place.Kind == JsonTokenType.StartObject) _faults.Add(new()
        {
            Path = $"{_place.Path}.{name}",
            Message = advice is null ? $"'{name}' is missing" : $"'{name}' is missing: {advice}",
            Line = _place.Line,
            Column = _place.Column,
        });
    }

    private void WrongType(JsonLocation place, string expected) => Add(place, $"expected {expected}");

}

/// <summary>The small parts that documents are written with.</summary>
internal static class DocumentPrimitives
{
    public static void Write(Utf8JsonWriter json, string name, ValueList<string> words)
    {
        json.WritePropertyName(name);
        WriteItems(json, words);
    }

    public static void WriteItems(Utf8JsonWriter json, ValueList<string> words)
    {
        json.WriteStartArray();
        foreach (string word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    public static void WriteSource(Utf8JsonWriter json, Citation source)
    {
        if (!source.Sections.IsEmpty) Write(json, "source", source.Sections);
        if (source.Ruling) json.WriteBoolean("ruling", true);
        if (source.Note is { } note) json.WriteString("note", note);
    }

    public static Citation ReadSource(LocatedObject place) => new(place.Words("source"), place.Flag("ruling")) { Note = place.OptionalText("note") };

    public static void WriteList<T>(Utf8JsonWriter json, string name, ValueList<T> list, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in list)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
