using System.Numerics;
using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>The properties of one kind of object in a record; the first ones must be there.</summary>
internal sealed class RecordShape(string owner, int required, params string[] names)
{
    private readonly NameTable _table = new(names);

    /// <summary>Goes to the value of the next property.</summary>
    /// <returns>The property's place among the names; −1 and a fault when it is none of them, or a duplicate.</returns>
    public int Next(ref Utf8JsonReader json, RecordDraft draft, string path, ref int seen)
    {
        int place = _table.Find(in json);
        if (place < 0)
        {
            draft.Fail(path, JsonString.Decode(in json) is { } name
                ? Messages.Unknown(name, $"a property of {owner}", names)
                : "the name of a property is not Unicode text");
            return -1;
        }

        if ((seen >> place & 1) != 0)
        {
            draft.Fail($"{path}.{names[place]}", "duplicate property");
            return -1;
        }

        seen |= 1 << place;
        json.Read();
        return place;
    }

    /// <summary>True when no property is missing.</summary>
    public bool IsComplete(RecordDraft draft, string path, int seen)
    {
        int missing = ~seen & ((1 << required) - 1);
        return missing == 0 || draft.Fail(path, $"'{names[BitOperations.TrailingZeroCount(missing)]}' is missing from {owner}");
    }
}
