using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>A replay as JSON, whole or a line each.</summary>
internal static class ReplayJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(ReplaySummary summary, PolicyVersion? under) => JsonOutput.Write(json =>
    {
        WriteCounts(json, summary, under);
        json.WriteList("changes", summary.Changes, change => WriteObject(json, () => WriteChange(json, change)));
        json.WriteList("unknown", summary.Unknown, version => WriteObject(json, () => WriteVersion(json, version)));
        json.WriteList("faults", summary.Faults, fault => WriteObject(json, () => WriteFault(json, fault)));
    });

    public static string Lines(ReplaySummary summary, PolicyVersion? under)
    {
        ArrayBufferWriter<byte> lines = new();
        foreach (ReplayChange change in summary.Changes) WriteLine(lines, "change", json => WriteChange(json, change));
        foreach (UnknownVersion version in summary.Unknown) WriteLine(lines, "unknown", json => WriteVersion(json, version));
        foreach (ReplayFault fault in summary.Faults) WriteLine(lines, "fault", json => WriteFault(json, fault));
        WriteLine(lines, "summary", json => WriteCounts(json, summary, under));
        return Encoding.UTF8.GetString(lines.WrittenSpan);
    }

    private static void WriteCounts(Utf8JsonWriter json, ReplaySummary summary, PolicyVersion? under)
    {
        if (under is not null) json.WritePolicy("policy", under);
        json.WriteNumber("read", summary.Read);
        json.WriteNumber("faulty", summary.Faulty);
        json.WriteNumber("unknownVersion", summary.OfUnknownVersion);
        json.WriteNumber("same", summary.Same);
        json.WriteNumber("changed", summary.Changed);
    }

    private static void WriteChange(Utf8JsonWriter json, ReplayChange change)
    {
        ChangeJson.WriteAll(json, change.Report, change.Items);
        json.WriteNumber("count", change.Count);
        json.WriteList("first", change.First, place => WriteObject(json, () => WritePlace(json, place)));
    }

    private static void WriteVersion(Utf8JsonWriter json, UnknownVersion version)
    {
        json.WritePolicy("policy", version.Policy);
        json.WriteNumber("count", version.Count);
    }

    private static void WriteFault(Utf8JsonWriter json, ReplayFault fault)
    {
        WritePlace(json, fault.Place);
        json.WriteString("path", fault.Fault.Path);
        json.WriteString("message", fault.Fault.Message);
    }

    private static void WritePlace(Utf8JsonWriter json, JournalPlace place)
    {
        json.WriteString("file", place.Source);
        json.WriteNumber("line", place.Line);
    }

    private static void WriteObject(Utf8JsonWriter json, Action members)
    {
        json.WriteStartObject();
        members();
        json.WriteEndObject();
    }

    private static void WriteLine(ArrayBufferWriter<byte> lines, string name, Action<Utf8JsonWriter> members)
    {
        using (Utf8JsonWriter json = new(lines, Plain))
        {
            WriteObject(json, () => json.WriteObject(name, () => members(json)));
        }

        lines.Write("\n"u8);
    }
}
