using System.Buffers;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Shipped;

namespace Meldpunt.Triage.Tests.Evaluation;

/// <summary>The library carries what compiling the shipped document makes.</summary>
public sealed class ShippedTablesTests
{
    [Fact]
    public void The_kept_tables_are_those_that_compiling_the_shipped_document_makes()
    {
        TriagePolicy policy = ShippedPolicy.Read();
        ShippedTables.Image.ToArray().Should().Equal(ShippedTablesSource.Image(policy), "harness write tables keeps what the document became");
        File.ReadAllText(Clone.PathOf(ShippedTablesSource.File)).Should().Be(ShippedTablesSource.Of(policy));
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
        TriageEngine.Default.Version.Sha256.Should().Be(PolicyHash.Compute(ShippedPolicy.Read()));
        TriageEngine.Default.Vocabulary.Should().BeSameAs(TriageEngine.Default.Policy.Vocabulary);
    }
}
