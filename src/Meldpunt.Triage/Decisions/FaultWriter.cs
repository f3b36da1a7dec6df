using System.Text.Json;

namespace Meldpunt.Triage;

/// <summary>Writes what is wrong with a line, in the place of its decision.</summary>
internal static class FaultWriter
{
    public static void Write(Utf8JsonWriter json, long line, ValueList<Fault> faults)
    {
        json.WriteStartObject();
        json.WriteNumber("line"u8, line);
        json.WriteStartObject("error"u8);
        WriteFault(json, faults[0]);
        if (faults.Count > 1)
        {
            json.WriteStartArray("more"u8);
            foreach (Fault fault in faults.AsSpan()[1..])
            {
                json.WriteStartObject();
                WriteFault(json, fault);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFault(Utf8JsonWriter json, Fault fault)
    {
        json.WriteString("path"u8, fault.Path);
        json.WriteString("message"u8, fault.Message);
    }
}
