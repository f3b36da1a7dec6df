namespace Meldpunt.Triage.Benchmarks.Packed;

/// <summary>What the rules for a report ask of its items.</summary>
[Flags]
internal enum ItemSums : byte
{
    None = 0,
    Assess = 1 << 0,
    NeedsInformation = 1 << 1,
    Refer = 1 << 2,
    OutOfScope = 1 << 3,
    AssessInDoubt = 1 << 4,
    InDoubt = 1 << 5,
}
