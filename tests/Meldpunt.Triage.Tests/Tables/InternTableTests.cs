using Meldpunt.Triage.Tables;

namespace Meldpunt.Triage.Tests.Tables;

public sealed class InternTableTests
{
    [Fact]
    public void A_key_gives_the_object_that_was_added_first()
    {
        InternTable<string> table = new();
        table.Add([1, 2], "first");

        table.Add([1, 2], "second").Should().Be("first");
        table.TryGet([1, 2], out string? found).Should().BeTrue();
        found.Should().Be("first");
        table.TryGet([2, 1], out _).Should().BeFalse();
    }

    [Fact]
    public void When_it_is_full_it_starts_anew()
    {
        InternTable<string> table = new();
        for (int key = 0; key <= InternTable<string>.Most; key++) table.Add([(ulong)key], "kept");

        table.TryGet([InternTable<string>.Most], out _).Should().BeTrue();
        table.TryGet([0], out _).Should().BeFalse();
    }
}
