using System.Text;
using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>The properties that one kind of JSON object may have.</summary>
/// <param name="owner">What the object is, for messages: "a report".</param>
/// <param name="names">The names of its properties.</param>
/// <param name="ofItems">Names that belong not here but in an item; null for none.</param>
internal sealed class ObjectShape(string owner, string[] names, string[]? ofItems = null)
{
    private readonly NameTable _table = new(names);

    /// <summary>Goes to the value of the property whose name is next.</summary>
    /// <returns>The property's place among the names; −1 and a fault, with the value skipped, when it is none of them or a duplicate.</returns>
    public int Next(ref Utf8JsonReader json, JsonFaults faults, ref UInt128 seen)
    {
        int place = _table.Find(in json);
        if (place < 0)
        {
            AddUnknown(in json, faults);
        }
        else
        {
            faults.Property = names[place];
            if ((seen >> place & 1) == 0)
            {
                seen |= UInt128.One << place;
                json.Read();
                return place;
            }

            faults.Add("duplicate property");
        }

        json.Read();
        json.TrySkip();
        return -1;
    }

    /// <summary>Adds a fault for each of the first properties that was not there.</summary>
    /// <param name="faults">Receives the faults.</param>
    /// <param name="seen">What was there.</param>
    /// <param name="required">How many of the names must be there.</param>
    public void Expect(JsonFaults faults, UInt128 seen, int required)
    {
        faults.Property = null;
        for (int place = 0; place < required; place++)
        {
            if ((seen >> place & 1) == 0) faults.Add($"'{names[place]}' is missing from {owner}");
        }
    }

    private void AddUnknown(ref readonly Utf8JsonReader json, JsonFaults faults)
    {
        string? name = JsonString.Decode(in json);
        faults.Property = name is null ? "?" : Messages.PathName(name);
        faults.Add(name is null ? "the name of a property is not Unicode text"
            : ofItems?.Contains(name) == true ? $"'{name}' is not a property of {owner}; it belongs in an item, as items[0].{name}"
            : Messages.Unknown(name, $"a property of {owner}", names));
    }
}

/// <summary>A few words as UTF-8, found without making a string.</summary>
internal sealed class NameTable(IEnumerable<string> names)
{
    private readonly byte[][] _names = [.. names.Select(Encoding.UTF8.GetBytes)];

    /// <summary>The place of the reader's property name or string among the words; −1 when it is none of them.</summary>
    public int Find(ref readonly Utf8JsonReader json)
    {
        if (json.ValueIsEscaped || json.HasValueSequence) return FindText(in json);
        ReadOnlySpan<byte> found = json.ValueSpan;
        for (int i = 0; i < _names.Length; i++)
        {
            if (found.SequenceEqual(_names[i])) return i;
        }

        return -1;
    }

    // Of a name with escapes, or one that a stream has cut in two.
    private int FindText(ref readonly Utf8JsonReader json)
    {
        if (JsonString.Decode(in json) is not { } text) return -1;
        byte[] found = Encoding.UTF8.GetBytes(text);
        return Array.FindIndex(_names, name => name.AsSpan().SequenceEqual(found));
    }
}
