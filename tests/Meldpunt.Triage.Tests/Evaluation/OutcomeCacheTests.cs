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

    [Fact]
    public void A_table_of_numbers_keeps_those_below_its_size_and_no_other()
    {
        DenseCache<string> table = new(3);
        for (int number = -1; number <= 3; number++) table.Keep(number, $"{number}").Should().Be($"{number}");

        Enumerable.Range(-1, 5).Where(table.Keeps).Should().Equal(0, 1, 2);
        Enumerable.Range(-1, 5).Select(table.Find).Should().Equal(null, "0", "1", "2", null);
    }

    [Fact]
    public void A_table_of_no_numbers_keeps_nothing()
    {
        DenseCache<string> table = new(0);
        table.Keep(0, "made").Should().Be("made");
        table.Find(0).Should().BeNull();
    }
}
