using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Testing;

/// <summary>The file form of scenarios: <c>{"scenarios": [{"name": …, "report": {…}, "expected": {…}, "source": […]}]}</c> in UTF-8.</summary>
public static class ScenarioDocument
{
    /// <summary>Reads scenarios. What is wrong with the document is a result, never an exception.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="file">The file it comes from, for messages.</param>
    public static ScenarioReading Read(ReadOnlySpan<byte> utf8, string file = "")
    {
        ScenarioFile read = ScenarioFile.Read(utf8, file);
        return new() { Scenarios = read.Faults.IsEmpty ? read.Scenarios : [], Faults = read.Faults, Schema = read.Schema };
    }

    /// <summary>Writes scenarios as a file: what is written, read and written again is the same, byte for byte.</summary>
    /// <param name="scenarios">The scenarios.</param>
    /// <param name="schema">The location of their schema, for editors; null for nowhere.</param>
    public static byte[] Write(IEnumerable<Scenario> scenarios, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new()
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        })) ScenarioWriter.Write(json, scenarios, schema);
        using JsonDocument document = JsonDocument.Parse(buffer.WrittenMemory);
        return JsonLayout.ForFiles(document.RootElement);
    }
}
