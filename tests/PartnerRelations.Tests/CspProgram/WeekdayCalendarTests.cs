using System.Globalization;
using CsCheck;
using PartnerRelations.CspProgram;

namespace PartnerRelations.Tests.CspProgram;

public sealed class WeekdayCalendarTests
{
    private static readonly WeekdayCalendar Calendar = new();

    [Theory]
    [InlineData("2026-11-23T10:30:00Z", 0, "2026-11-23T10:30:00Z")]
    [InlineData("2026-11-23T10:30:00Z", 1, "2026-11-24T10:30:00Z")] // Monday to Tuesday
    [InlineData("2026-11-27T10:30:00Z", 1, "2026-11-30T10:30:00Z")] // Friday to Monday
    [InlineData("2026-11-28T10:30:00Z", 1, "2026-11-30T10:30:00Z")] // Saturday to Monday
    [InlineData("2026-11-29T10:30:00Z", 5, "2026-12-04T10:30:00Z")] // Sunday to Friday
    [InlineData("2026-11-28T10:30:00Z", 0, "2026-11-28T10:30:00Z")] // zero stays, also on a weekend
    [InlineData("2026-11-27T23:30:00-05:00", 1, "2026-11-30T04:30:00Z")] // Saturday in UTC
    public void Business_days_are_Monday_to_Friday_in_UTC(string from, int days, string expected)
    {
        var answer = Calendar.AddBusinessDays(Moment(from), days);

        answer.Should().Be(Moment(expected));
        answer.Offset.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void Counting_in_weeks_agrees_with_counting_day_by_day() =>
        Gen.Int[0, 3000].Select(Gen.Int[0, 400]).Sample((start, days) =>
        {
            var from = Moment("2017-06-09T08:00:00Z").AddDays(start);
            var expected = from;
            for (var left = days; left > 0;)
            {
                expected = expected.AddDays(1);
                if (expected.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
            }

            return Calendar.AddBusinessDays(from, days) == expected;
        });

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Days_before_zero_or_past_the_end_of_time_are_a_bug_of_the_caller(int days) =>
        FluentActions.Invoking(() => Calendar.AddBusinessDays(Moment("2026-11-23T10:30:00Z"), days)).Should().Throw<ArgumentOutOfRangeException>();

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
