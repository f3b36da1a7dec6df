using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Meldpunt.Triage.Analysis;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Hosting;
using Meldpunt.Triage.Tool.Commands.Diff;
using Meldpunt.Triage.Tool.Outputs;

namespace Meldpunt.Triage.Tool.Commands.Replay;

/// <summary>A replay as JSON, whole or a line each.</summary>
internal sealed class ReplayJson(ReplayResult result)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ReplaySummary _summary = result.Summary;

    public string Whole() => JsonOutput.Write(json =>
    {
        WriteCounts(json);
        json.WriteList("changes", _summary.Changes, change => WriteObject(json, () => WriteChange(json, change)));
        json.WriteList("unknown", _summary.Unknown, version => WriteObject(json, () => WriteVersion(json, version)));
        json.WriteList("faults", _summary.Faults, fault => WriteObject(json, () => WriteFault(json, fault)));
        json.WriteList("faultReasons", _summary.FaultReasons, reason => WriteObject(json, () => WriteReason(json, reason)));
    });

    public string Lines()
    {
        ArrayBufferWriter<byte> lines = new();
        foreach (ReplayChange change in _summary.Changes) WriteLine(lines, "change", json => WriteChange(json, change));
        foreach (UnknownVersion version in _summary.Unknown) WriteLine(lines, "unknown", json => WriteVersion(json, version));
        foreach (ReplayFault fault in _summary.Faults) WriteLine(lines, "fault", json => WriteFault(json, fault));
        foreach (FaultReason reason in _summary.FaultReasons) WriteLine(lines, "faultReason", json => WriteReason(json, reason));
        WriteLine(lines, "summary", WriteCounts);
        return Encoding.UTF8.GetString(lines.WrittenSpan);
    }

    private void WriteCounts(Utf8JsonWriter json)
    {
        if (result.Under is { } under) json.WritePolicy("policy", under);
        json.WriteNumber("read", _summary.Read);
        json.WriteNumber("faulty", _summary.Faulty);
        json.WriteNumber("unknownVersion", _summary.OfUnknownVersion);
        json.WriteNumber("same", _summary.Same);
        json.WriteNumber("changed", _summary.Changed);
    }

    private void WriteChange(Utf8JsonWriter json, ReplayChange change)
    {
        DiffJson.WriteChanges(json, change.Report, change.Items);
        json.WriteNumber("count", change.Count);
        json.WriteList("first", change.First, place => WriteObject(json, () => WritePlace(json, place)));
        if (result.Under is null) return;
        json.WriteList("rows", change.Rows, row => WriteObject(json, () => WriteRow(json, row)));
        if (change.MissingRow != MissingRow.None) json.WriteString("missingRow", JsonNamingPolicy.KebabCaseLower.ConvertName(change.MissingRow.ToString()));
    }

    // What finds it in the JSON of the difference: '.item.rows[number - 1]'.
    private void WriteRow(Utf8JsonWriter json, ReplayRow row)
    {
        DifferenceRow found = result.Find(row);
        json.WriteString("of", row.IsOfReport ? "report" : "item");
        json.WriteNumber("number", row.Number);
        json.WriteString("old", row.Old.Version);
        json.WriteObject("where", () =>
        {
            foreach (RowCondition condition in found.Where) ChangeJson.Write(json, condition);
        });
        json.WriteWords("oldRules", found.OldRules);
        json.WriteWords("newRules", found.NewRules);
    }

    private static void WriteReason(Utf8JsonWriter json, FaultReason reason)
    {
        json.WriteString("reason", reason.Reason);
        json.WriteNumber("count", reason.Count);
        json.WriteList("first", reason.First, place => WriteObject(json, () => WritePlace(json, place)));
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
        json.WriteNumber(place.IsRow ? "row" : "line", place.Line);
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
