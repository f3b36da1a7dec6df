using System.Text;
using Meldpunt.Triage.Policies;
using Meldpunt.Triage.TestPolicies.Structured;

namespace Meldpunt.Triage.Tests.Policies;

public sealed class ManyFaultsTests
{
    [Fact]
    public void Of_very_many_wrong_words_only_the_first_hundred_get_the_nearest_word()
    {
        byte[] document = PolicyDocument.Write(SizedPolicies.Repeated(150));
        string wrong = Encoding.UTF8.GetString(document).Replace("\"refer\" }", "\"refr\" }", StringComparison.Ordinal);

        ValueList<Fault> faults = PolicyDocument.Read(Encoding.UTF8.GetBytes(wrong)).Faults;

        faults.Should().HaveCount(150);
        faults.Count(fault => fault.Message.Contains("did you mean 'refer'?", StringComparison.Ordinal)).Should().Be(100);
        faults[^1].Message.Should().Be("'refr' is not a route that a rule can ask for; expected 'assess', 'refer' or 'out-of-scope'");
    }
}
