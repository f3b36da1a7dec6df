using System.Buffers;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.TestPolicies.Shipped;

/// <summary>The source file with the tables that the library decides from.</summary>
internal static class ShippedTablesSource
{
    private const int BytesInLine = 32;

    /// <summary>Where it stands.</summary>
    public static string File { get; } = Path.Combine("src", "Meldpunt.Triage", "Policies", "ShippedTables.cs");

    /// <summary>What compiling a policy makes, as the library reads it.</summary>
    public static byte[] Image(TriagePolicy policy)
    {
        ArrayBufferWriter<byte> image = new();
        TablesWriter tables = new(image);
        tables.Write(policy.Id);
        tables.Write(policy.Version);
        tables.Write(PolicyHash.Compute(policy));
        CompiledPolicy.Compile(policy).Tables.Write(tables);
        return image.WrittenSpan.ToArray();
    }

    public static string Of(TriagePolicy policy) => $$"""
        namespace Meldpunt.Triage.Policies;

        /// <summary>
        /// What compiling the shipped document makes, so that a process need not do it. Written by <c>harness write tables</c>;
        /// the tests hold that it is still so.
        /// </summary>
        internal static class ShippedTables
        {
            public static ReadOnlySpan<byte> Image =>
            [
        {{string.Concat(Image(policy).Chunk(BytesInLine).Select(line => $"        {string.Join(", ", line)},\n"))}}    ];
        }

        """;
}
