using Meldpunt.Triage.Evaluation;

namespace Meldpunt.Triage.Tests.Evaluation;

public sealed class OutcomeCacheTests
{
    [Fact]
    public void A_key_that_is_added_twice_gives_the_object_that_was_added_first()
    {
        OutcomeCache<string> table = new();
        table.Add([1, 2], "first");

        table.Add([1, 2], "second").Should().Be("first");
        table.TryGet([1, 2], out string? found).Should().BeTrue();
        found.Should().Be("first");
        table.TryGet([2, 1], out _).Should().BeFalse();
    }

    [Fact]
    public void A_full_table_is_emptied_before_the_next_key_is_added()
    {
        OutcomeCache<string> table = new();
        for (int key = 0; key <= OutcomeCache<string>.Most; key++) table.Add([(ulong)key], "kept");

        table.TryGet([OutcomeCache<string>.Most], out _).Should().BeTrue();
        table.TryGet([0], out _).Should().BeFalse();
    }
}
