using CsCheck;
using PartnerRelations.Storage;

namespace PartnerRelations.Tests.Storage;

public sealed class PagingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(501)]
    public async Task A_page_holds_1_to_500_items(int size) =>
        (await ListAsync([], new PageRequest { Size = size })).Error!.Code.Should().Be("page.size_out_of_range");

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA*")]
    public async Task A_token_that_no_page_gave_is_refused(string token) =>
        (await ListAsync([], new PageRequest { Token = token })).Error!.Code.Should().Be("page.token_not_usable");

    [Fact]
    public async Task A_token_is_bound_to_its_list_and_filter()
    {
        var first = (await ListAsync([.. Ids(3)], new PageRequest { Size = 1 }, "one")).Value;

        (await ListAsync([.. Ids(3)], new PageRequest { Size = 1, Token = first.NextToken }, "other")).Error!.Code.Should().Be("page.token_not_usable");
    }

    [Fact]
    public void Every_item_appears_exactly_once_in_order_for_every_size() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 12]).Sample((count, size) =>
        {
            var ids = Ids(count).ToList();
            var seen = new List<Guid>();
            string? token = null;
            do
            {
                var page = ListAsync(ids, new PageRequest { Size = size, Token = token }).GetAwaiter().GetResult().Value;
                page.Items.Count.Should().BeLessThanOrEqualTo(size);
                seen.AddRange(page.Items);
                token = page.NextToken;
            }
            while (token is not null);
            seen.Should().Equal(ids);
        });

    private static IEnumerable<Guid> Ids(int count) => Enumerable.Range(1, count).Select(n => new Guid(n, 0, 0, new byte[8]));

    private static Task<PartnerResult<Page<Guid>>> ListAsync(IReadOnlyList<Guid> all, PageRequest request, string filter = "all") => Paging.ListAsync(
        request,
        filter,
        range => Task.FromResult<IReadOnlyList<Guid>>([.. all.Where(id => range.After is not { } after || id.CompareTo(after) > 0).Take(range.Take)]),
        id => id);
}
