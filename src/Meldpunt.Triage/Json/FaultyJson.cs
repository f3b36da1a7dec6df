using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>Reads for a serializer: what <see cref="TriageEngine.Read"/> gives as faults is an exception here.</summary>
internal static class FaultyJson
{
    /// <summary>Reads the value at the reader's position.</summary>
    /// <exception cref="JsonException">Its path is that of the first fault, its message reports all of them.</exception>
    public static T Read<T>(ref Utf8JsonReader json, ReadValue<T> read)
        where T : class
    {
        JsonFaults faults = new();
        T? value = read(ref json, faults);
        ThrowIfAny(faults);
        return value!;
    }

    public static void ThrowIfAny(JsonFaults faults)
    {
        if (!faults.Any) return;
        ValueList<Fault> told = faults.ToValueList();
        throw new JsonException(string.Join('\n', told), told[0].Path, lineNumber: null, bytePositionInLine: null);
    }
}
