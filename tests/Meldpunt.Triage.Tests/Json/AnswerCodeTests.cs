using System.Text.Json;

namespace Meldpunt.Triage.Tests.Json;

public sealed class AnswerCodeTests
{
    [Fact]
    public void Every_answer_has_a_word_that_stands_for_it()
    {
        Holds<Format>(answer => answer.ToCode());
        Holds<Rendering>(answer => answer.ToCode());
        Holds<Persons>(answer => answer.ToCode());
        Holds<Nature>(answer => answer.ToCode());
        Holds<Place>(answer => answer.ToCode());
        Holds<Link>(answer => answer.ToCode());
        Holds<YesNoDoubt>(answer => answer.ToCode());
        Holds<YesNo>(answer => answer.ToCode());
    }

    [Fact]
    public void A_word_is_read_as_an_answer_where_one_is_expected()
    {
        Place place = AnswerCode<Place>.Parse("dark-web", null);
        AnswerCode<Place> code = place;

        place.Should().Be(Place.DarkWeb);
        code.ToString().Should().Be("dark-web");
        AnswerCode<Place>.Words.Should().HaveCount(Enum.GetValues<Place>().Length).And.StartWith("public-internet");
    }

    [Theory]
    [InlineData("dark-wbe", "'dark-wbe' is not an answer; did you mean 'dark-web'?")]
    [InlineData("DarkWeb", "'DarkWeb' is not an answer; did you mean 'dark-web'?")]
    [InlineData("https://example.org/a", "a text of 21 characters is not an answer; expected 'public-internet', *")]
    [InlineData("", "a text of 0 characters is not an answer; expected 'public-internet', *")]
    [InlineData("4", "'4' is not an answer; expected 'public-internet', *")]
    public void What_is_no_word_is_refused_with_the_nearest(string word, string message)
    {
        Action parse = () => AnswerCode<Place>.Parse(word, null);
        parse.Should().Throw<FormatException>().WithMessage(message);
        AnswerCode<Place>.TryParse(word, null, out _).Should().BeFalse();
        AnswerCode<Place>.TryParse(null, null, out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("""{"Answer":"dark-web"}""")]
    [InlineData("\"dark-wbe\"")]
    [InlineData("4")]
    [InlineData("null")]
    public void JSON_that_is_no_word_is_never_another_answer(string json)
    {
        Action read = () => JsonSerializer.Deserialize<AnswerCode<Place>>(json);
        read.Should().Throw<JsonException>();
    }

    [Fact]
    public void What_was_never_given_is_not_the_first_answer()
    {
        AnswerCode<Place> nothing = default;
        Action[] all = [() => _ = nothing.Answer, () => _ = nothing.Word, () => _ = (Place)nothing, () => JsonSerializer.Serialize(nothing)];
        foreach (Action one in all) one.Should().Throw<InvalidOperationException>().WithMessage("This Place was never given: it has no answer.");
        nothing.ToString().Should().BeEmpty();
        nothing.Should().NotBe(new AnswerCode<Place>(Place.PublicInternet));
    }

    [Fact]
    public void An_enumeration_without_a_word_for_each_value_has_no_words()
    {
        Action[] all = [() => _ = AnswerCode<DayOfWeek>.Words, () => AnswerCode<DayOfWeek>.Parse("Monday", null), () => AnswerCode<DayOfWeek>.TryParse("x", null, out _), () => _ = new AnswerCode<Few>(Few.B).Word];
        foreach (Action one in all) one.Should().Throw<NotSupportedException>().WithMessage("*does not say which words its answers have*");
    }

    private static void Holds<TAnswer>(Func<TAnswer, string> toCode)
        where TAnswer : struct, Enum
    {
        foreach (TAnswer answer in Enum.GetValues<TAnswer>())
        {
            TAnswer read = AnswerCode<TAnswer>.Parse(toCode(answer), null);
            read.Should().Be(answer);
            new AnswerCode<TAnswer>(answer).Word.Should().Be(toCode(answer));
            string json = JsonSerializer.Serialize(new AnswerCode<TAnswer>(answer));
            json.Should().Be($"\"{toCode(answer)}\"");
            JsonSerializer.Deserialize<AnswerCode<TAnswer>>(json).Answer.Should().Be(answer);
        }
    }

    [AnswerCodes("a")]
    private enum Few
    {
        A,
        B,
    }
}
