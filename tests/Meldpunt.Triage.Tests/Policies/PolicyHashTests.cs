using System.Text;
using Meldpunt.Triage.Policies;

namespace Meldpunt.Triage.Tests.Policies;

public sealed class PolicyHashTests
{
    private const string Canonical =
        """{"doubt":"in-doubt","emptyReport":[],"groups":[{"id":"a","rules":[{"id":"é\n\u0001\"/","route":"go","when":{"f0":["a1"]}}]}],"guarantees":[],"id":"small","itemFacts":[{"answers":["a0","a1"],"closed":"a0","id":"f0"}],"notices":[],"questions":["items"],"referrals":[],"reportFacts":[],"routes":["go","wait","stop","turn"],"sections":[],"unsettledRoute":"wait","version":"1"}""";

    private static readonly TriagePolicy Small =
        PlainPolicy.Of([2], [new("a", [new("é\n\u0001\"/", new([new("f0", ["a1"])]), "go")])]);

    [Fact]
    public void The_canonical_form_is_sorted_by_name_without_white_space() =>
        Encoding.UTF8.GetString(PolicyDocument.Canonical(Small)).Should().Be(Canonical);

    [Fact]
    public void The_hash_is_the_SHA256_of_the_canonical_form() =>
        PolicyHash.Compute(Small).Should().Be("b91c1cfc17cb55517044b6246cd9b7d54120086c85aa6135f05ad6b3aaa9cdcf");

    [Fact]
    public void The_reference_to_a_schema_is_no_part_of_the_hash()
    {
        TriagePolicy elsewhere = Small with { Schema = "https://example.org/policy.schema.json" };
        PolicyHash.Compute(elsewhere).Should().Be(PolicyHash.Compute(Small));
        Encoding.UTF8.GetString(PolicyDocument.Write(elsewhere)).Should().Contain("\"$schema\"", because: "the file keeps it");
    }

    [Fact]
    public void A_decision_names_the_hash_of_its_policy() =>
        TriageEngine.Default.Version.Sha256.Should().Be(PolicyHash.Compute(ShippedPolicy.Read())).And.MatchRegex("^[0-9a-f]{64}$");
}
