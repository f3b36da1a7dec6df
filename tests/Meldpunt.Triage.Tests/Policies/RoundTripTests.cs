using CsCheck;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.Rules;
using Meldpunt.Triage.TestPolicies;
using Meldpunt.Triage.TestPolicies.Arbitrary;

namespace Meldpunt.Triage.Tests.Policies;

public sealed class RoundTripTests
{
    [Fact]
    public void The_shipped_document_is_in_the_form_that_is_written() =>
        PolicyDocument.Write(ShippedPolicy.Read()).Should().Equal(ShippedPolicy.Document());

    [Fact]
    public void What_is_written_is_read_as_an_equal_policy_and_written_again_the_same() =>
        RandomDocuments.Any.Sample(policy =>
        {
            byte[] written = PolicyDocument.Write(policy);
            PolicyReading reading = PolicyDocument.Read(written);
            reading.Faults.Should().BeEmpty();
            reading.Policy.Should().Be(policy);
            PolicyDocument.Write(reading.Policy!).Should().Equal(written);
            PolicyDocument.Canonical(reading.Policy!).Should().Equal(PolicyDocument.Canonical(policy));
        }, iter: 1_000, seed: "0000000000000", print: Show.Policy);

    [Fact]
    public void The_canonical_form_is_read_as_an_equal_policy_except_for_orders_that_do_not_decide() =>
        PolicyHash.Of(PolicyDocument.Read(PolicyDocument.Canonical(ShippedPolicy.Read())).PolicyOrThrow()).Should().Be(PolicyHash.Of(ShippedPolicy.Read()));

    [Fact]
    public void White_space_and_a_mark_do_not_matter()
    {
        string loose = "\uFEFF" + System.Text.Encoding.UTF8.GetString(ShippedPolicy.Document()).Replace("\n", " \r\n\t", StringComparison.Ordinal);

        PolicyDocument.Read(System.Text.Encoding.UTF8.GetBytes(loose)).Policy.Should().Be(ShippedPolicy.Read());
    }

    [Fact]
    public void A_policy_that_differs_anywhere_is_not_equal()
    {
        TriagePolicy shipped = ShippedPolicy.Read();

        (shipped with { Version = "2" }).Should().NotBe(shipped);
        (shipped with { Texts = PolicyTexts.None }).Should().NotBe(shipped);
        PolicyHash.Of(shipped with { Version = "2" }).Should().NotBe(PolicyHash.Of(shipped));
    }
}
