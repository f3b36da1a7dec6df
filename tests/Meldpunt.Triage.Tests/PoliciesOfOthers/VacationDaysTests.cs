using System.Globalization;

namespace Meldpunt.Triage.Tests.PoliciesOfOthers;

/// <summary>
/// How many days of vacation an employee has, a sum of three tables of which each gives the most that a row of it gives:
/// <c>0020-vacation-days</c> of the DMN Technology Compatibility Kit (github.com/dmn-tck/tck, Creative Commons Attribution-ShareAlike).
/// Its facts alone are used. The sum is a route; what is added to the 22 days that all have is labels, whose sum a host can make.
/// </summary>
public sealed class VacationDaysTests(ITestOutputHelper output)
{
    internal static readonly PolicyOfOthers Policy = new("DMN TCK 0020-vacation-days", "vacation-days", 12, Compare);

    private static readonly int[] Ages = [16, 17, 18, 44, 45, 59, 60, 61];

    private static readonly int[] YearsOfService = [0, 14, 15, 29, 30, 31];

    [Fact]
    public void Every_employee_has_the_days_of_the_route_and_the_same_by_the_sum_of_the_labels() => Policy.ExpectNoDifference(output);

    [Fact]
    public void Nothing_is_found() => Policy.AcceptedFindings().Should().Equal("reads-no-urls");

    // The cases of the kit.
    [Theory]
    [InlineData(16, 1, 27)]
    [InlineData(25, 5, 22)]
    [InlineData(25, 20, 24)]
    [InlineData(44, 30, 30)]
    [InlineData(50, 20, 24)]
    [InlineData(50, 30, 30)]
    [InlineData(60, 20, 30)]
    public void The_second_reading_gives_what_the_kit_expects(int age, int yearsOfService, int days) => Days(age, yearsOfService).Should().Be(days);

    private static int Days(int age, int yearsOfService)
    {
        int forAgeOrLongService = age < 18 || age >= 60 || yearsOfService >= 30 ? 5 : 0;
        int forBoth = yearsOfService >= 30 || age >= 60 ? 3 : 0;
        int forHalfway = (yearsOfService >= 15 && yearsOfService < 30) || age >= 45 ? 2 : 0;
        return 22 + Math.Max(forAgeOrLongService, forHalfway) + forBoth;
    }

    private static IEnumerable<Compared> Compare(TriageEngine engine) =>
        from age in Ages
        from years in YearsOfService
        let item = Given.Item(engine, ("age", AgeBand(age)), ("service", ServiceBand(years)))
        let outcome = engine.Decide([item], Given.Report(engine))
        let extra = outcome.Labels.Sum(label => int.Parse(label.Split('-')[0], CultureInfo.InvariantCulture))
        let days = Days(age, years)
        select new Compared(Given.Show(item), $"{days}, as 22 + {days - 22}", $"{outcome.Route}, as 22 + {extra}");

    private static string AgeBand(int age) => age switch
    {
        < 18 => "under-18",
        < 45 => "18-to-44",
        < 60 => "45-to-59",
        _ => "60-or-over",
    };

    private static string ServiceBand(int years) => years switch
    {
        < 15 => "under-15",
        < 30 => "15-to-29",
        _ => "30-or-more",
    };
}
