using System.Text;
using System.Text.Json;
using Meldpunt.Triage.Decisions;
using Meldpunt.Triage.Hosting.Journals.Records;
using Meldpunt.Triage.Intake;

namespace Meldpunt.Triage.Hosting.Replaying;

/// <summary>A version of a policy that decides records again.</summary>
internal sealed class ReplayVersion(TriageEngine engine)
{
    private static readonly int PolicyName = "\"policy\":".Length;

    private readonly int _policyBytes = PolicyName + WrittenParts.Of(engine.Stamp).Length + "}".Length;

    public string Sha256 { get; } = engine.Stamp.Sha256;

    public byte[] Sha256Text { get; } = Encoding.UTF8.GetBytes(engine.Stamp.Sha256);

    public RecordReader Reader { get; } = new(engine);

    /// <summary>Decides a report, and writes the decision.</summary>
    public Decision Decide(PreparedReport report, Utf8JsonWriter json)
    {
        Decision decision = engine.Decide(report);
        DecisionWriter.Write(json, decision);
        json.Flush();
        json.Reset();
        return decision;
    }

    /// <summary>True when a recorded decision is the one that was written: byte for byte, or but for the policy's stamp under another version.</summary>
    public bool IsSame(ReadOnlySpan<byte> line, RecordDraft draft, ReadOnlySpan<byte> written) => draft.Policy!.Sha256 == Sha256
        ? line[draft.Decision].SequenceEqual(written)
        : line[draft.Decision.Start.Value..draft.PolicyStart].SequenceEqual(written[..^_policyBytes]);
}
