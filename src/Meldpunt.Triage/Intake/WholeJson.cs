using System.Text.Json;
using System.Text.Unicode;

namespace Meldpunt.Triage;

/// <summary>Reads the value at a reader's position; null and a fault where there is none.</summary>
internal delegate T? ReadValue<T>(ref Utf8JsonReader json, JsonFaults faults)
    where T : class;

/// <summary>Reads a text that is one JSON value and nothing else.</summary>
internal static class WholeJson
{
    public static T? Read<T>(ReadOnlySpan<byte> utf8, JsonFaults faults, ReadValue<T> read)
        where T : class
    {
        if (!Utf8.IsValid(utf8))
        {
            faults.Add("the line is not valid UTF-8");
            return null;
        }

        Utf8JsonReader json = new(utf8, new JsonReaderOptions { MaxDepth = ReportLimits.Nesting });
        T? value = null;
        try
        {
            json.Read();
            value = read(ref json, faults);
            while (json.Read()) { }
        }
        catch (JsonException exception)
        {
            faults.AddSyntax(exception, utf8, in json);
        }

        return faults.Any ? null : value;
    }
}
