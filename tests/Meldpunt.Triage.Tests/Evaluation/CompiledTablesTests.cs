using System.Buffers;
using Meldpunt.Triage.Diagrams;
using Meldpunt.Triage.Evaluation;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Tests.Evaluation;

/// <summary>What compiling a policy makes is kept as bytes, by the library for the shipped document and by generated code for others.</summary>
public sealed class CompiledTablesTests
{
    [Fact]
    public void The_kept_tables_are_those_that_compiling_the_shipped_document_makes() =>
        ShippedTables.Image.ToArray().Should().Equal(CompiledTables.Write(CompiledPolicy.Compile(ShippedPolicy.Read())), "harness write types keeps what the document became");

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

    [Fact]
    public void An_engine_from_kept_tables_decides_as_one_that_is_compiled_and_reads_the_document_only_when_more_is_asked() =>
        RandomPolicies.Sound(PolicyShape.OfItems).Each(200, policy =>
        {
            int read = 0;
            TriageEngine compiled = TriageEngine.Create(policy);
            TriageEngine kept = TriageEngine.FromTables(CompiledTables.Write(CompiledPolicy.Compile(policy), CompiledTables.Build), () =>
            {
                read++;
                return PolicyDocument.Write(policy);
            });
            kept.Vocabulary.Should().Be(compiled.Vocabulary);
            foreach (Answers item in EveryItem(kept.Vocabulary.ItemFacts)) kept.Decide(item).Should().Be(compiled.Decide(item));
            kept.Version.Should().Be(compiled.Version);
            read.Should().Be(0);
            kept.Policy.Should().Be(policy);
            read.Should().Be(1);
        }, Show.Policy);

    [Fact]
    public void An_engine_from_kept_tables_decides_reports_as_one_that_is_compiled() =>
        RandomPolicies.Sound(PolicyShape.OfReports).Each(100, policy =>
        {
            Random random = new(1);
            TriageEngine compiled = TriageEngine.Create(policy);
            TriageEngine kept = TriageEngine.FromTables(CompiledTables.Write(CompiledPolicy.Compile(policy), CompiledTables.Build), () => PolicyDocument.Write(policy));
            Answers[] items = [.. EveryItem(policy.Vocabulary.ItemFacts)];
            foreach (Answers report in EveryItem(policy.Vocabulary.ReportFacts))
            {
                Answers[] some = [.. Enumerable.Range(0, random.Next(4)).Select(_ => items[random.Next(items.Length)])];
                kept.Decide(some, report).Should().Be(compiled.Decide(some, report));
            }
        }, Show.Policy);

    [Fact]
    public void Tables_of_another_build_of_the_library_are_not_read_and_the_document_is_compiled()
    {
        TriagePolicy policy = ShippedPolicy.Read();
        byte[] other = [.. CompiledTables.Write(CompiledPolicy.Compile(policy), "0.0.1+other").Take(20), 255, 255, 255];
        TriageEngine engine = TriageEngine.FromTables(other, () => PolicyDocument.Write(policy));

        engine.Version.Should().Be(TriageEngine.Default.Version);
        engine.Decide(new Report { Items = [new() { Format = Format.Text }] }).ToJson().Should().Be(TriageEngine.Default.Decide(new Report { Items = [new() { Format = Format.Text }] }).ToJson());
    }

    private static IEnumerable<Answers> EveryItem(FactList facts)
    {
        IEnumerable<Answers> items = [Answers.None(facts)];
        foreach (Fact fact in facts) items = items.SelectMany(item => fact.Answers.Select(answer => item.With(fact.Id, answer)).Prepend(item));
        return items;
    }
}
