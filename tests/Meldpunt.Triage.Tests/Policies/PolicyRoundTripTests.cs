using System.Text;
using CsCheck;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Tests.Policies;

public sealed class PolicyRoundTripTests
{
    [Fact]
    public void The_shipped_document_is_byte_for_byte_as_the_writer_writes_it() =>
        Encoding.UTF8.GetString(PolicyDocument.Write(ShippedPolicy.Read())).Should().Be(Encoding.UTF8.GetString(ShippedPolicy.Document()), "dotnet run --project tests/harness -- write all lays it out");

    [Fact]
    public void A_written_policy_is_read_as_an_equal_one_and_written_again_as_the_same_bytes() =>
        RandomDocuments.Any.Sample(policy =>
        {
            byte[] written = PolicyDocument.Write(policy);
            PolicyReading reading = PolicyDocument.Read(written);
            reading.Faults.Should().BeEmpty();
            reading.Policy.Should().Be(policy);
            PolicyDocument.Write(reading.Policy!).Should().Equal(written);
            PolicyDocument.Canonical(reading.Policy!).Should().Equal(PolicyDocument.Canonical(policy));
        }, iter: Seeded.Cases(5_000), seed: "0000000000000", print: Show.Policy);

    [Fact]
    public void The_canonical_form_of_a_policy_is_read_as_a_policy_with_the_same_hash() =>
        PolicyHash.Compute(PolicyDocument.Read(PolicyDocument.Canonical(ShippedPolicy.Read())).PolicyOrThrow()).Should().Be(PolicyHash.Compute(ShippedPolicy.Read()));

    [Fact]
    public void White_space_and_a_byte_order_mark_do_not_change_the_policy_that_is_read()
    {
        string loose = "\uFEFF" + Encoding.UTF8.GetString(ShippedPolicy.Document()).Replace("\n", " \r\n\t", StringComparison.Ordinal);

        PolicyDocument.Read(Encoding.UTF8.GetBytes(loose)).Policy.Should().Be(ShippedPolicy.Read());
    }

    [Fact]
    public void A_policy_that_differs_anywhere_is_not_equal()
    {
        TriagePolicy shipped = ShippedPolicy.Read();

        (shipped with { Version = "2" }).Should().NotBe(shipped);
        (shipped with { Texts = PolicyTexts.None }).Should().NotBe(shipped);
        PolicyHash.Compute(shipped with { Version = "2" }).Should().NotBe(PolicyHash.Compute(shipped));
    }
}
