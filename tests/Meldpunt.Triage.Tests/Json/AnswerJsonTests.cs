using System.Text.Json;

namespace Meldpunt.Triage.Tests.Json;

public sealed class AnswerJsonTests
{
    [Fact]
    public void An_answer_is_its_word_as_a_value_and_as_a_key()
    {
        JsonSerializer.Serialize(Place.DarkWeb).Should().Be("\"dark-web\"");
        JsonSerializer.Deserialize<Place?>("\"dark-web\"").Should().Be(Place.DarkWeb);
        JsonSerializer.Deserialize<Place?>("null").Should().BeNull();
        Dictionary<Place, int> counts = new() { [Place.DirectMessage] = 3 };
        JsonSerializer.Serialize(counts).Should().Be("""{"direct-message":3}""");
        JsonSerializer.Deserialize<Dictionary<Place, int>>("""{"direct-message":3}""").Should().Equal(counts);
    }

    [Theory]
    [InlineData("4", "expected one of the words 'public-internet', 'cloud', * or 'in-doubt', not a number*")]
    [InlineData("\"DarkWeb\"", "'DarkWeb' is not an answer; did you mean 'dark-web'?*")]
    [InlineData("\"4\"", "'4' is not an answer; expected *")]
    [InlineData("\"\\ud800\"", "this text is not valid Unicode*")]
    [InlineData("true", "*not true or false*")]
    public void What_is_no_answer_is_refused_with_the_nearest_word(string json, string message) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Dictionary<string, Place>>($$"""{"where":{{json}}}"""))
            .Should().Throw<JsonException>().WithMessage(message).Which.Path.Should().Be("$.where");

    [Fact]
    public void A_value_that_a_type_does_not_name_is_not_written() =>
        FluentActions.Invoking(() => JsonSerializer.Serialize((Place)99)).Should().Throw<ArgumentOutOfRangeException>();
}
