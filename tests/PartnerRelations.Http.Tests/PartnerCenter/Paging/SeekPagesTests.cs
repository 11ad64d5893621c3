using System.Globalization;
using PartnerRelations.Http.PartnerCenter;
using PartnerRelations.Http.PartnerCenter.Customers;
using PartnerRelations.Http.PartnerCenter.Models;
using PartnerRelations.Http.Tests.PartnerCenter.Harness;

namespace PartnerRelations.Http.Tests.PartnerCenter.Paging;

public sealed class SeekPagesTests
{
    [Fact]
    public async Task Every_page_is_read_with_the_token_of_the_one_before_and_nothing_else()
    {
        var service = new StubService(Page([1, 2], "one"), Page([3], "two"), Page([], "three"), Page([4], null));
        await using var connected = Connected.To(service);

        var ids = await IdsAsync(connected.Customers.ReadAllAsync());

        ids.Should().Equal(1, 2, 3, 4);
        service.Sent.Select(sent => sent.PathAndQuery).Should().Equal("/v1/customers?size=500", "/v1/customers?seekOperation=Next", "/v1/customers?seekOperation=Next", "/v1/customers?seekOperation=Next");
        service.Sent.Select(sent => sent["MS-ContinuationToken"]).Should().Equal(null, "one", "two", "three");
        service.Sent.Select(sent => sent["MS-RequestId"]).Should().OnlyHaveUniqueItems("each page is a call of its own");
    }

    [Fact]
    public async Task A_filter_goes_with_the_first_page_only()
    {
        var service = new StubService(Page([1], "one"), Page([2], null));
        await using var connected = Connected.To(service);

        await IdsAsync(connected.Customers.ReadAllAsync(CustomerFilter.ByCompanyName("Con")));

        service.Sent[0].PathAndQuery.Should().StartWith("/v1/customers?size=0&filter=");
        service.Sent[1].PathAndQuery.Should().Be("/v1/customers?seekOperation=Next");
    }

    [Theory]
    [InlineData("https://evil.example/v1/customers")]
    [InlineData("//evil.example/v1/customers")]
    [InlineData("/v1//v1/customers?size=500&seekOperation=Next")]
    [InlineData("v1/customers?size=500&seekOperation=Next")]
    [InlineData("/customers?size=500")]
    [InlineData("file:///etc/passwd")]
    public async Task Wherever_a_link_points_the_next_page_is_asked_of_the_API_by_a_path_of_ours(string uri)
    {
        var service = new StubService(Page([1], "one", uri), Page([2], null));
        await using var connected = Connected.To(service);

        (await IdsAsync(connected.Customers.ReadAllAsync())).Should().Equal(1, 2);

        service.Sent[1].Address.Should().Be(new Uri("https://api.partnercenter.microsoft.com/v1/customers?seekOperation=Next"));
    }

    [Fact]
    public async Task A_token_in_the_body_serves_where_the_link_has_none()
    {
        var service = new StubService(
            StubService.Json("""{"items":[],"continuationToken":"one"}"""),
            StubService.Json("""{"items":[],"continuationToken":"two","links":{"next":{"uri":"/customers","headers":[]}}}"""),
            StubService.Json("""{"items":[],"continuationToken":"three","links":{"self":{"uri":"/customers"}}}"""));
        await using var connected = Connected.To(service);

        await IdsAsync(connected.Customers.ReadAllAsync());

        service.Sent.Select(sent => sent["MS-ContinuationToken"]).Should().Equal(null, "one", "two");
    }

    [Fact]
    public async Task A_next_page_that_cannot_be_asked_for_is_a_fault_and_not_the_end()
    {
        var service = new StubService(StubService.Json("""{"items":[{"id":"00000000-0000-0000-0000-000000000001"}],"links":{"next":{"uri":"/customers","headers":[null]}}}"""));
        await using var connected = Connected.To(service);
        var read = new List<Customer>();

        var fault = (await FluentActions.Awaiting(() => AddAsync(connected.Customers.ReadAllAsync(), read)).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.Unreadable);
        fault.Operation!.Id.Should().Be("PC-C1");
        read.Should().ContainSingle("what was there has been handed on");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task A_list_that_leads_back_into_itself_ends_in_a_fault(int length)
    {
        var page = 0;
        var service = new StubService((_, _) => Task.FromResult(Page([page], $"token-{page++ % length}")));
        await using var connected = Connected.To(service);

        var fault = (await FluentActions.Awaiting(() => IdsAsync(connected.Customers.ReadAllAsync())).Should().ThrowAsync<PartnerCenterException>()).Which;

        fault.Kind.Should().Be(PartnerCenterFaultKind.Unreadable);
        service.Sent.Count.Should().BeLessThanOrEqualTo(4 * length);
    }

    [Fact]
    public async Task A_token_with_a_line_end_does_not_become_a_header()
    {
        var service = new StubService(Page([1], "one\\r\\nX-Evil: 1"), Page([2], null));
        await using var connected = Connected.To(service);

        await Record.ExceptionAsync(() => IdsAsync(connected.Customers.ReadAllAsync()));

        service.Sent.Should().NotContain(sent => sent["X-Evil"] != null);
    }

    [Fact]
    public async Task A_reader_that_stops_asks_for_no_further_page()
    {
        var service = new StubService(Page([1, 2], "one"));
        await using var connected = Connected.To(service);

        await foreach (var _ in connected.Customers.ReadAllAsync()) break;

        service.Sent.Should().ContainSingle();
    }

    [Fact]
    public async Task Cancelling_stops_between_two_items_of_a_page()
    {
        var service = new StubService(Page([1, 2, 3], "one"));
        await using var connected = Connected.To(service);
        using var cancelling = new CancellationTokenSource();
        var read = 0;

        var reading = async () =>
        {
            await foreach (var _ in connected.Customers.ReadAllAsync().WithCancellation(cancelling.Token))
            {
                read++;
                await cancelling.CancelAsync();
            }
        };

        await reading.Should().ThrowAsync<OperationCanceledException>();
        read.Should().Be(1);
    }

    [Fact]
    public async Task Pages_that_were_read_are_let_go()
    {
        WeakReference? first = null;
        var turn = 0;
        ICustomersClient client = new StandInForCustomers
        {
            First = () =>
            {
                var page = Collection(0);
                first = new WeakReference(page);
                return Task.FromResult(page);
            },
            Next = _ => Task.FromResult(Collection(++turn)),
        };

        await using var reading = client.ReadAllAsync().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++) await reading.MoveNextAsync();
        GC.Collect();

        first!.IsAlive.Should().BeFalse("one page is held at a time");
    }

    private static ResourceCollection<Customer> Collection(int number) => new()
    {
        Items = [new Customer { Id = new WireId(Id(number)) }],
        ContinuationToken = $"{number}",
    };

    private static HttpResponseMessage Page(int[] ids, string? token, string uri = "/v1/customers?size=500&seekOperation=Next")
    {
        var items = string.Join(',', ids.Select(id => $$"""{"id":"{{Id(id)}}"}"""));
        var next = token is null ? string.Empty : $$""","next":{"uri":"{{uri}}","method":"GET","headers":[{"key":"ms-continuationtoken","value":"{{token}}"}]} """;
        return StubService.Json($$$"""{"totalCount":{{{ids.Length}}},"items":[{{{items}}}],"links":{"self":{"uri":"/customers"}{{{next}}}},"attributes":{"objectType":"Collection"}}""");
    }

    private static string Id(int number) => $"00000000-0000-0000-0000-{number:D12}";

    private static async Task<List<int>> IdsAsync(IAsyncEnumerable<Customer> customers)
    {
        var read = new List<Customer>();
        await AddAsync(customers, read);
        return [.. read.Select(customer => int.Parse(customer.Id.Text![24..], CultureInfo.InvariantCulture))];
    }

    private static async Task AddAsync(IAsyncEnumerable<Customer> customers, List<Customer> read)
    {
        await foreach (var customer in customers) read.Add(customer);
    }
}
