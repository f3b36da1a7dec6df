using System.Buffers;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.Tables;
using Meldpunt.Triage.Tests.Repository;

namespace Meldpunt.Triage.Tests.Tables;

/// <summary>The library carries what compiling the shipped document makes. Set MELDPUNT_WRITE_TABLES=1 to keep it anew.</summary>
public sealed class ShippedTablesTests
{
    [Fact]
    public void The_kept_tables_are_those_that_compiling_the_shipped_document_makes()
    {
        TriagePolicy policy = ShippedPolicy.Read();
        byte[] made = Write(policy);
        if (Environment.GetEnvironmentVariable("MELDPUNT_WRITE_TABLES") == "1")
        {
            File.WriteAllText(Path.Combine(Clone.Root, "src", "Meldpunt.Triage", "Policies", "ShippedTables.cs"), Source(made));
            return;
        }

        ShippedTables.Image.ToArray().Should().Equal(made, "MELDPUNT_WRITE_TABLES=1 keeps what the document became");
    }

    [Fact]
    public void Reading_the_kept_tables_and_writing_them_again_loses_nothing()
    {
        TablesReader kept = new(ShippedTables.Image.ToArray());
        ArrayBufferWriter<byte> again = new();
        TablesWriter writer = new(again);
        for (int word = 0; word < 3; word++) writer.Write(kept.ReadWord());
        PolicyTables.Read(kept).Write(writer);

        again.WrittenSpan.ToArray().Should().Equal(ShippedTables.Image.ToArray());
    }

    [Fact]
    public void The_default_engine_has_the_policy_and_the_hash_of_the_shipped_document()
    {
        TriageEngine.Default.Policy.Should().Be(ShippedPolicy.Read());
        TriageEngine.Default.Stamp.Sha256.Should().Be(PolicyHash.Of(ShippedPolicy.Read()));
        TriageEngine.Default.Vocabulary.Should().BeSameAs(TriageEngine.Default.Policy.Vocabulary);
    }

    private static string Source(byte[] image) => $$"""
        namespace Meldpunt.Triage.Policies;

        /// <summary>
        /// What compiling the shipped document makes, so that a process need not do it. Written by the tests
        /// (<c>MELDPUNT_WRITE_TABLES=1</c>), which also hold that it is still so.
        /// </summary>
        internal static class ShippedTables
        {
            public static ReadOnlySpan<byte> Image =>
            [
        {{string.Concat(image.Chunk(32).Select(line => $"        {string.Join(", ", line)},\n"))}}    ];
        }

        """;

    private static byte[] Write(TriagePolicy policy)
    {
        ArrayBufferWriter<byte> image = new();
        TablesWriter tables = new(image);
        tables.Write(policy.Id);
        tables.Write(policy.Version);
        tables.Write(PolicyHash.Of(policy));
        CompiledPolicy.Compile(policy).Tables.Write(tables);
        return image.WrittenSpan.ToArray();
    }
}
