using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies;

namespace Meldpunt.Triage.Tests.Policies;

/// <summary>What an editor goes on with where a document has faults.</summary>
public sealed class DraftTests
{
    private static readonly string Document = Encoding.UTF8.GetString(Hotline.Document());

    [Fact]
    public void Without_faults_the_draft_is_the_policy()
    {
        PolicyReading reading = Read(Document);
        reading.Draft.Should().BeSameAs(reading.Policy).And.NotBeNull();
    }

    [Fact]
    public void A_wrong_word_stays_in_the_draft_and_is_written_as_it_stood()
    {
        string wrong = Document.Replace("\"persons\": [\"adults-only\"]", "\"persons\": [\"adult-only\"]", StringComparison.Ordinal);

        PolicyReading reading = Read(wrong);

        reading.Policy.Should().BeNull();
        reading.Faults.Should().NotBeEmpty();
        Encoding.UTF8.GetString(PolicyDocument.Write(reading.Draft!)).Should().Be(wrong);
    }

    [Fact]
    public void What_could_not_be_read_is_not_in_the_draft_and_the_rest_is()
    {
        PolicyReading reading = Read(Document.Replace("\"route\": \"out-of-scope\"", "\"rout\": \"out-of-scope\"", StringComparison.Ordinal));

        reading.Policy.Should().BeNull();
        reading.Draft!.Rules.Select(rule => rule.Id).Should().Equal(Hotline.Read().Rules.Select(rule => rule.Id));
        reading.Draft.Texts.Should().Be(Hotline.Read().Texts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"id\":")]
    public void What_is_no_JSON_has_no_draft(string text) => Read(text).Draft.Should().BeNull();

    private static PolicyReading Read(string document) => PolicyDocument.Read(Encoding.UTF8.GetBytes(document));
}
