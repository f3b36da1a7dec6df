namespace Meldpunt.Triage.Benchmarks.Results;

/// <summary>What a benchmark came to.</summary>
/// <param name="Nanoseconds">The fastest iteration, for each operation: other work of the machine only ever adds to it.</param>
/// <param name="Bytes">What it allocates for each operation.</param>
internal readonly record struct Measured(double Nanoseconds, double Bytes);
