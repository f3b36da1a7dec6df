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
